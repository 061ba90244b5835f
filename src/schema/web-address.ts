/** Top-level names under which a registry gives out Chinese names only: .中国 .公益 .政务. */
const CHINESE = /\.xn--(?:fiqs8s|55qw42g|zfr164b)$/;
/** Names of ASCII or of Chinese characters: what mixes scripts or takes others may pretend to be another host. */
const HOST =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?|[\p{Script=Han}0-9]+)\.)+(?:[a-z]{2,24}|\p{Script=Han}{2,8}|xn--[a-z0-9]+)$/iu;
/** Line ends, zeros, slashes and dots in disguise; behind `?` and `#` a slash or dot leads nowhere. */
const ENCODED = /%(?:[01][0-9a-f]|7f)|^[^?#]*%(?:2[ef]|5c)/i;

/** An https address of a named host, without a user: what a reader sees is where the link leads. */
export function isWebAddress(address: string): boolean {
  const [, host = '', rest = ''] = /^https:\/\/([^/?#:]+)(?::\d{2,5})?(|[/?#].*)$/s.exec(address) ?? [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u0020\u007F-\u00A0\\"'<>`]/.test(address) || ENCODED.test(rest)) return false;
  return HOST.test(host) && (!/(?:^|\.)xn--/i.test(host) || CHINESE.test(host)) && URL.canParse(address);
}

const ADDRESS = /(?:https?:)?\/\/([^\s/?#]+)|(?<![a-z0-9.@-])(www\.[^\s/?#]+)/giu;
/** Words that are nothing but the name of a host, under the endings that readers know one by: gov.cn, 廉江.政务. */
const BARE =
  /^((?:[\p{Script=Han}a-z0-9-]+\.)+(?:cn|com|net|org|gov|edu|中国|政务|公益|公司|网络))(?::\d+)?(?:[/?#].*)?$/iu;
const MAIL = /[A-Za-z0-9._+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,24}/;

/** Whether the words of a link name an address, and the link leads to another host or mailbox. */
export function isMisnamed(words: string, address: string): boolean {
  const text = words.normalize('NFKC').trim();
  const mail = MAIL.exec(text)?.[0];
  if (mail !== undefined && address.startsWith('mailto:'))
    return address.slice('mailto:'.length).replace(/\?.*$/s, '').toLowerCase() !== mail.toLowerCase();
  const named = [...text.matchAll(ADDRESS)].map(([, host, www]) => host ?? www ?? '');
  const bare = BARE.exec(text)?.[1];
  if (bare !== undefined) named.push(bare);
  if (named.length === 0) return false;
  const host = URL.canParse(address) ? hostOf(new URL(address).hostname) : '';
  return named.some((one) => hostOf(hostname(one)) !== host);
}

/** The name alone, as a browser would read it; `www.gov.cn网站` names www.gov.cn. */
function hostname(written: string): string {
  const [ascii] = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}(?![a-z0-9.@:-])/i.exec(written) ?? [];
  const authority = ascii ?? written;
  return URL.canParse(`https://${authority}`) && !authority.includes('@')
    ? new URL(`https://${authority}`).hostname
    : '?';
}

function hostOf(name: string): string {
  return name.toLowerCase().replace(/^www\.|\.$/g, '');
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
