/** A text as the search compares it: one folded character a step, with the place in the source it came from. */
export interface Folded {
  characters: string[];
  /** UTF-16 offset in the source where the character begins. */
  starts: number[];
  /** UTF-16 offset in the source where it ends. */
  ends: number[];
}

/** Signs that readers type for one another; after NFKC, which has already folded full-width forms. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...pairs('〔【〖{[', '('),
  ...pairs('〕】〗}]', ')'),
  ...pairs('“”„‟「」『』', '"'),
  ...pairs('‘’‚‛', "'"),
  ...pairs('—–―‒‐‑−', '-'),
  ...pairs('·•・‧∙', '·'),
  ...pairs('〜∼', '~'),
]);

/** Characters that stand for others in every comparison: traditional ones for simplified. */
const variants = new Map<string, string>();

const WHITE_SPACE = /\s/u;
/** Zero-width characters, soft hyphens, variation selectors: they come with text pasted from elsewhere. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const LATIN_OR_DIGIT = /[\p{Script=Latin}\p{Nd}]/u;
const PLAIN_HAN = /^[\u4e00-\u9fff]$/u;

/**
 * Sets which characters stand for others, as a string of pairs, `們们務务`. The index and the query must be folded with
 * the same pairs; those whose second character occurs in no page make no difference and need not be known to readers.
 */
export function useVariants(pairs: string): void {
  variants.clear();
  const characters = [...pairs];
  for (let at = 0; at + 1 < characters.length; at += 2) variants.set(characters[at] ?? '', characters[at + 1] ?? '');
}

/**
 * Folds width, case, brackets, quotes, dashes and traditional characters. White space goes, as between 2023 and 年; only between two Latin
 * letters or digits it stays as one space, so that `12 345` is not `12345`.
 */
export function foldText(source: string): Folded {
  const folded: Folded = { characters: [], starts: [], ends: [] };
  let gap = false;
  let offset = 0;
  for (const character of source) {
    const start = offset;
    offset += character.length;
    if (INVISIBLE.test(character)) continue;
    for (const piece of foldCharacter(character)) {
      if (WHITE_SPACE.test(piece)) {
        gap = true;
        continue;
      }
      const before = folded.characters.at(-1);
      if (gap && before !== undefined && LATIN_OR_DIGIT.test(before) && LATIN_OR_DIGIT.test(piece)) {
        append(folded, ' ', folded.ends.at(-1) ?? start, start);
      }
      gap = false;
      append(folded, piece, start, offset);
    }
  }
  return folded;
}

/** Offsets in `text` at which `term` begins; both folded. */
export function occurrences(text: readonly string[], term: readonly string[]): number[] {
  const found: number[] = [];
  const first = term[0];
  if (first === undefined) return found;
  for (let at = text.indexOf(first); at !== -1; at = text.indexOf(first, at + 1)) {
    if (term.every((character, index) => text[at + index] === character)) found.push(at);
  }
  return found;
}

function foldCharacter(character: string): Iterable<string> {
  if (PLAIN_HAN.test(character)) return [variants.get(character) ?? character];
  return [...character.normalize('NFKC').toLowerCase()].map(
    (piece) => SIGNS.get(piece) ?? variants.get(piece) ?? piece,
  );
}

/** The folded text as a string. */
export function foldedText(source: string): string {
  return foldText(source).characters.join('');
}

function append(folded: Folded, character: string, start: number, end: number): void {
  folded.characters.push(character);
  folded.starts.push(start);
  folded.ends.push(end);
}

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((character) => [character, to]);
}
