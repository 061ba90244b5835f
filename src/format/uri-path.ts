/** A path as part of an address: 报告.mdx → %E6%8A%A5%E5%91%8A.mdx; `/` stays. */
export function uriPath(path: string): string {
  return path.split('/').map(encoded).join('/');
}

/** Brackets and quotes too, which would end an address in Markdown. */
function encoded(part: string): string {
  return encodeURIComponent(part.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
