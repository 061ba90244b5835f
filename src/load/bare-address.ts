import type { Link, Nodes, Parents } from 'mdast';

/**
 * Takes back links that nobody wrote: GFM makes one of every bare `www.…` and `http://…`, and of an `https://…` it takes the
 * Chinese characters behind it along. Such an address stays as text; a plain https address stays a link.
 */
export function restoreBareAddresses(parent: Parents, body: string): void {
  if (!/www|http/i.test(body)) return;
  const visit = (node: Parents): void => {
    const children = node.children as Nodes[];
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined || !('children' in child)) continue;
      if (child.type === 'link' && isBare(child) && !/^https:\/\/[!-~]+$/.test(child.url))
        children.splice(index, 1, ...child.children);
      else visit(child);
    }
  };
  visit(parent);
}

/** Its words are its address. */
function isBare({ url, children }: Link): boolean {
  const [words, more] = children;
  if (words?.type !== 'text' || more !== undefined || !/^https?:/i.test(url)) return false;
  return url === words.value || url === `http://${words.value}`;
}
