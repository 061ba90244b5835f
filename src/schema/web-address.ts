/** Top-level names under which a registry gives out Chinese names only: .中国 .公益 .政务. */
const CHINESE = /\.xn--(?:fiqs8s|55qw42g|zfr164b)$/;
/** Names of ASCII or of Chinese characters: what mixes scripts or takes others may pretend to be another host. */
const HOST =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|[\p{Script=Han}0-9]+)\.)+(?:[a-z]{2,24}|\p{Script=Han}{2,8}|xn--[a-z0-9]+)$/iu;
/** Line ends, zeros, slashes and dots in disguise. */
const ENCODED = /%(?:[01][0-9a-f]|7f|2[ef]|5c)/i;

/** An https address of a named host, without a user: what a reader sees is where the link leads. */
export function isWebAddress(address: string): boolean {
  const [, host = '', rest = ''] = /^https:\/\/([^/?#:]+)(?::\d{2,5})?(.*)$/s.exec(address) ?? [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u0020\u007F-\u00A0\\"'<>`]/.test(address) || ENCODED.test(rest)) return false;
  return HOST.test(host) && (!/(?:^|\.)xn--/i.test(host) || CHINESE.test(host)) && URL.canParse(address);
}

/** How many folders deep a report's page lies: reports/2023/unit/. */
const DEPTH = 3;

/** An address within the site, as a report may write it: relative, from the root, or a fragment; it stays below the root. */
export function isAddressWithin(address: string): boolean {
  if (address === '' || /^\/\//.test(address) || /^[^/?#]*:/.test(address)) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u0020\u007F-\u00A0\\"'<>`]/.test(address) || ENCODED.test(address)) return false;
  const path = address.replace(/[?#].*$/s, '');
  if (path.includes('//')) return false;
  let depth = path.startsWith('/') ? 0 : DEPTH;
  for (const step of path.split('/').filter((name) => name !== '' && name !== '.')) {
    depth += step === '..' ? -1 : 1;
    if (depth < 0) return false;
  }
  return true;
}

/** A mail address as a link; a subject, and no other field, may follow. */
export function isMailAddress(address: string): boolean {
  return /^mailto:[A-Za-z0-9._+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}(?:\?subject=[^&\s"'<>`\\]*)?$/.test(
    address,
  );
}
