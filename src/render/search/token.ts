/**
 * Words that Pagefind can index in place of Chinese text: only `0-9a-z`, so that they survive its stripping of
 * punctuation, case and diacritics and the word segmentation of browsers. A character is three base-36 digits; beyond
 * the last of them, a lead and three digits more. No character's code begins another's.
 */
const RADIX = 36;
const WIDTH = 3;
/** Leads stand for blocks of `BLOCK` code points; the highest code point needs 24 of them. */
const FIRST_LEAD = RADIX ** WIDTH - 24;
const BLOCK = RADIX ** WIDTH;
/** Makes the word of a whole number one digit longer than a multiple of WIDTH, as no other word is. */
const NUMBER_MARK = 'n';
const NUMBER = /\p{Nd}+(?:[.,]\p{Nd}+)*/gu;

/** Two of them end a block, so that no two words of a phrase, at most two places apart, stand in two blocks. */
const END = 'z';

export function encodeCharacter(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  if (point < FIRST_LEAD) return digits(point);
  return digits(FIRST_LEAD + Math.floor(point / BLOCK)) + digits(point % BLOCK);
}

/** The words of a block: every pair of neighbours, then its end. */
export function blockTokens(characters: readonly string[]): string[] {
  return characters.length < 2 ? [] : [...pairTokens(characters), END, END];
}

/** Every pair of neighbours of a phrase. */
export function pairTokens(characters: readonly string[]): string[] {
  const codes = characters.map(encodeCharacter);
  return codes.slice(1).map((code, index) => `${codes[index]}${code}`);
}

/** Which pairs of a phrase cover it: every second one and the last. Half as many need half as much of the index. */
export function coverOffsets(length: number): number[] {
  const offsets: number[] = [];
  for (let offset = 0; offset < length - 2; offset += 2) offsets.push(offset);
  return length < 2 ? [] : [...offsets, length - 2];
}

/** Every different character of a page, for queries of one character. */
export function characterTokens(blocks: readonly (readonly string[])[]): string[] {
  return [...new Set(blocks.flat())].sort().map(encodeCharacter);
}

/** Every different number of a page as a whole, so that 1581 is told from 21581. */
export function numberTokens(blocks: readonly (readonly string[])[]): string[] {
  const numbers = blocks.flatMap((characters) => characters.join('').match(NUMBER) ?? []);
  return [...new Set(numbers)].sort().map(numberToken);
}

export function numberToken(number: string): string {
  return NUMBER_MARK + [...number].map(encodeCharacter).join('');
}

/** Whether a folded term is one number and nothing else. */
export function isNumber(term: readonly string[]): boolean {
  return term.join('').replace(NUMBER, '') === '' && term.length > 0;
}

function digits(value: number): string {
  return value.toString(RADIX).padStart(WIDTH, '0');
}
