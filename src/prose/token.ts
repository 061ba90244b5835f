import type { Block } from '#prose/block.ts';
import type { Quantity } from '#quantity/quantity.ts';

/** What a numeral in the text is. Only quantities are bound to figures. */
export type TokenClass =
  | 'quantity'
  | 'bare'
  | 'date'
  | 'document-number'
  | 'ordinal'
  | 'list-number'
  | 'code'
  | 'lexicon';

/** A numeral in the narrative; `start` and `end` are offsets in its block's text. */
export interface Token {
  class: TokenClass;
  block: Block;
  start: number;
  end: number;
  text: string;
  /** Of class quantity. */
  quantity: Quantity | undefined;
  /** Of class bare: the number, as plain decimal digits. */
  digits: string | undefined;
  /** Of class date: the years it names, first and last. */
  years: readonly number[];
}
