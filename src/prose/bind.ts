import type { Block } from '#prose/block.ts';
import type { NamedFigure } from '#prose/figure.ts';
import type { Token } from '#prose/token.ts';
import type { Tokenizer } from '#prose/tokenize.ts';
import { half, larger } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';

/** A numeral of the text and what it stands for. */
export interface Binding {
  token: Token;
  /** The figure it is bound to; several when the words do not tell which. */
  figures: readonly NamedFigure[];
}

export interface Reading {
  /** Every numeral in order. */
  tokens: readonly Token[];
  /** Quantities and bare numbers, bound or not. */
  bindings: readonly Binding[];
}

/** How far around a number the words that name it are looked for. */
const BEFORE = 36;
const AFTER = 10;

/** Reads the narrative and binds each number to the figure it restates: by value, unit and the words around it. */
export function bindNumbers(blocks: readonly Block[], figures: readonly NamedFigure[], tokenizer: Tokenizer): Reading {
  const tokens: Token[] = [];
  const bindings: Binding[] = [];
  for (const block of blocks) {
    if (block.aside) continue;
    const found = tokenizer.tokens(block);
    tokens.push(...found);
    for (const token of found) {
      if (token.class === 'quantity' || token.class === 'bare')
        bindings.push({ token, figures: figuresFor(token, figures) });
    }
  }
  return { tokens, bindings };
}

function figuresFor(token: Token, figures: readonly NamedFigure[]): NamedFigure[] {
  const candidates = figures
    .map((figure) => ({ figure, likeness: agreement(token, figure) * 10 + Math.min(9, wordsInCommon(token, figure)) }))
    .filter(({ likeness }) => likeness >= 10);
  const exact = candidates.some(({ likeness }) => likeness >= 20);
  const likely = candidates.filter(({ likeness }) => (exact ? likeness >= 20 : likeness >= 12));
  const best = Math.max(0, ...likely.map(({ likeness }) => likeness));
  return likely.filter(({ likeness }) => likeness === best).map(({ figure }) => figure);
}

/** 2: the same value as published; 1: equal at the precision of the coarser one (0.04亿元 and 438.39万元); 0: neither. */
function agreement(token: Token, figure: NamedFigure): 0 | 1 | 2 {
  const { quantity, digits } = token;
  if (quantity === undefined)
    return digits !== undefined && unitFits(token, figure) && sameDigits(digits, figure) ? 2 : 0;
  if (!addable(quantity.unit, figure.quantity.unit)) return 0;
  const distance = quantity.value.sub(figure.quantity.value).abs();
  if (distance.n === 0n) return 2;
  if (quantity.unit.dimension === 'count' && !quantity.unit.scaled && !figure.quantity.unit.scaled) return 0;
  return distance.compare(half(larger(quantity.step, figure.quantity.step))) <= 0 ? 1 : 0;
}

/** A cell of a table has its unit in the header; in running text a figure's own unit must follow the number. */
function unitFits({ block, end }: Token, { quantity }: NamedFigure): boolean {
  return block.kind === 'cell' || block.text.startsWith(quantity.unit.name, end);
}

function sameDigits(digits: string, { quantity }: NamedFigure): boolean {
  const [whole = '', part = ''] = digits.split('.');
  const plain = `${whole}${part === '' ? '' : `.${part}`}`;
  return quantity.number.equals(plain) || (part === '' && quantity.number.equals(whole));
}

/** Length of the longest stretch of a figure's name that stands near the number, more when it is close. */
function wordsInCommon(token: Token, figure: NamedFigure): number {
  const { text, cell } = token.block;
  const from = Math.max(text.lastIndexOf('。', token.start - 1) + 1, token.start - BEFORE, 0);
  const context = cell === undefined ? text.slice(from, token.start) : `${cell.rowHeader}${cell.header}`;
  const after = cell === undefined ? text.slice(token.end, token.end + AFTER).split(/[，。；、]/, 1)[0] : '';
  return Math.max(...figure.names.map((name) => nearness(name, context) + longestCommon(name, after ?? '') / 2));
}

function nearness(name: string, context: string): number {
  const length = longestCommon(name, context);
  if (length < 2) return 0;
  let nearest = 0;
  for (let start = 0; start + length <= name.length; start += 1) {
    nearest = Math.max(nearest, context.lastIndexOf(name.slice(start, start + length)) + length);
  }
  return length + nearest / (context.length + 1);
}

function longestCommon(a: string, b: string): number {
  for (let length = Math.min(a.length, b.length); length > 1; length -= 1) {
    for (let start = 0; start + length <= a.length; start += 1) {
      if (b.includes(a.slice(start, start + length))) return length;
    }
  }
  return 0;
}
