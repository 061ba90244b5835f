import { MINUS_SIGNS } from '#prose/minus-sign.ts';
import { CHINESE_NUMERAL, FINANCIAL_NUMERAL } from '#quantity/chinese-numeral.ts';

/** What kind of token may begin with a character; 0 for none. */
export const DIGIT = 1;
export const CHINESE = 2;
export const BRACKET = 3;
export const LETTER = 4;
export const MINUS = 5;
export const ORDINAL = 6;
/** Set beside the others for the first characters of the lexicon's terms. */
export const TERM = 16;

const KINDS: ReadonlyArray<readonly [number, string]> = [
  [DIGIT, '0123456789０１２３４５６７８９'],
  [CHINESE, CHINESE_NUMERAL + FINANCIAL_NUMERAL],
  [BRACKET, '〔［[【（('],
  [LETTER, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
  [MINUS, MINUS_SIGNS],
  [ORDINAL, '第'],
];

/** A table from UTF-16 units to what may begin there. `firsts` are first characters of the lexicon's terms. */
export function characterTable(firsts: Iterable<string>): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [kind, characters] of KINDS) {
    for (const character of characters) table[character.charCodeAt(0)] = kind;
  }
  for (const first of firsts) {
    const code = first.charCodeAt(0);
    table[code] = (table[code] ?? 0) | TERM;
  }
  return table;
}

export function isDigit(character: string | undefined): boolean {
  return (
    character !== undefined && ((character >= '0' && character <= '9') || (character >= '０' && character <= '９'))
  );
}
