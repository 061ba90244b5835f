/** Text without the white space that Word and PDF put between Chinese characters and numbers. */
export function dense(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Names without the brackets, spaces and quotation marks that come and go. */
export function bareName(name: string): string {
  return dense(name).replace(/\([^()]*\)|["“”'‘’、,:：]/g, '');
}

/** Pairs of neighbouring characters. */
export function pairsOf(words: string): string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

/** Share of the shorter name's pairs that the longer one has. */
export function likeness(a: string, b: string): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const pairs = pairsOf(short);
  return pairs.length === 0 ? 0 : pairs.filter((pair) => long.includes(pair)).length / pairs.length;
}
