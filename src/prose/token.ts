import type { Block } from '#prose/block.ts';
import type { Quantity } from '#quantity/quantity.ts';

/**
 * What a numeral in the text is. Only quantities and bare numbers are bound to figures; a `structure` counts parts of
 * the text itself (三个方面), a `name` is a service, policy or group called by a number (12345, 八项规定, 60岁).
 */
export type TokenClass =
  | 'quantity'
  | 'bare'
  | 'date'
  | 'document-number'
  | 'ordinal'
  | 'list-number'
  | 'code'
  | 'name'
  | 'structure'
  | 'lexicon';

/** A numeral in the narrative; `start` and `end` are offsets in its block's text. */
export interface Token {
  class: TokenClass;
  block: Block;
  start: number;
  end: number;
  text: string;
  /** Of class quantity and structure. */
  quantity: Quantity | undefined;
  /** Of class quantity, structure and bare: the number, as plain decimal digits. */
  digits: string | undefined;
  /** Of class date: the years it names, first and last. */
  years: readonly number[];
  /** What the word right before it says of a change: 下降 is down, 增长 is up. */
  direction: 'up' | 'down' | undefined;
  /** Which end of a range (8—10个) it is. */
  range: 'low' | 'high' | undefined;
}
