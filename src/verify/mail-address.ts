/** A stretch of a text that must not be published, and as much of it as may be shown. */
export interface PersonalSpan {
  start: number;
  end: number;
  shown: string;
}

const PROVIDERS = 'qq|163|126|sina|sohu|139|foxmail|gmail|hotmail|outlook';
/** `name@host`, with the sign and the points as people write them to escape a search. */
const USUAL = String.raw`@|[([（【]\s?(?:at|@|艾特)\s?[)\]）】]|艾特`;
const HASH = String.raw`#(?=(?:${PROVIDERS})\s?(?:\.|点))`;
const MARKS = String.raw`[*~\\_]{0,3}\s{0,3}`;
const AT = `${MARKS}(?:${USUAL})${MARKS}|${HASH}`;
/** A Chinese full stop is a point only before the end of a host: a sentence may end behind an address. */
const POINT = String.raw`\s?(?:\.|[([（【]dot[)\]）】]|点|[。｡](?=(?:com|cn|net|org)(?![A-Za-z0-9])))\s?`;
/** The end of every address; names are looked for only where there is one. */
const SIGNED = new RegExp(`(?:(?:${USUAL})${MARKS}|${HASH})[A-Za-z0-9-]{1,63}${POINT}`, 'i');
const ADDRESS = new RegExp(
  `(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64}?)(?:${AT})((?:[A-Za-z0-9-]{1,63}${POINT})+[A-Za-z]{2,24})(?![A-Za-z0-9-])`,
  'gi',
);
/** Public bodies, schools and hospitals have their mail in these domains. */
const PUBLIC = /(?:^|\.)(?:gov|edu|org)\.cn$/i;

/** Mail addresses of a text that are not those of a public body; the text has half-width letters and signs. */
export function mailsIn(text: string): PersonalSpan[] {
  if (!SIGNED.test(text)) return [];
  return [...text.matchAll(ADDRESS)].flatMap(({ 0: words, 1: name = '', 2: host = '', index }) => {
    const domain = host.replace(/\s/g, '').replace(/[(（[【]dot[)\]）】]|[点。｡]/gi, '.');
    const shown = `${name.slice(0, 1)}***@${domain}`;
    return PUBLIC.test(domain) ? [] : [{ start: index, end: index + words.length, shown }];
  });
}
