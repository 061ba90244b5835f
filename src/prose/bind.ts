import { type Candidate, candidatesFor, type Magnitudes, magnitudesOf } from '#prose/agreement.ts';
import type { Block } from '#prose/block.ts';
import { type Context, contextOf } from '#prose/context.ts';
import type { NamedFigure } from '#prose/figure.ts';
import { captionUnit } from '#prose/header-unit.ts';
import { namingOf } from '#prose/naming.ts';
import { isNegated, isTail, lacksSign } from '#prose/stated-sign.ts';
import type { Token } from '#prose/token.ts';
import type { Tokenizer } from '#prose/tokenize.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';

/** A numeral of the text and what it stands for. */
export interface Binding {
  token: Token;
  /** The figure it is bound to; several when the words do not tell which. */
  figures: readonly NamedFigure[];
  /** The words that name it. */
  context: Context;
}

export interface Reading {
  /** Every numeral in order. */
  tokens: readonly Token[];
  /** Quantities and bare numbers, bound or not. */
  bindings: readonly Binding[];
}

/** Reads the narrative and binds each number to the figure it restates: by value, unit, period and the words around it. */
export function bindNumbers(blocks: readonly Block[], figures: readonly NamedFigure[], tokenizer: Tokenizer): Reading {
  const magnitudes = magnitudesOf(figures);
  const year = commonYear(figures);
  const tokens: Token[] = [];
  const bindings: Binding[] = [];
  let headings = '';
  let caption: UnitOfMeasure | undefined;
  for (const block of blocks) {
    if (block.aside) continue;
    if (block.kind === 'heading') headings = block.text;
    if (block.kind !== 'cell') caption = captionUnit(block);
    const found = tokenizer.tokens(block, caption);
    for (const token of found) tokens.push(token);
    const bound: Binding[] = [];
    for (const [index, token] of found.entries()) {
      if (token.class !== 'quantity' && token.class !== 'bare') continue;
      const context = contextOf({ tokens: found, index, headings });
      bound.push({ token, figures: figuresFor(token, context, magnitudes, year), context });
    }
    const ambiguous = bound.some(isAmbiguous);
    for (const one of bound) bindings.push(ambiguous ? eliminate(one, bound) : one);
  }
  return { tokens, bindings };
}

function isAmbiguous({ figures }: Binding): boolean {
  return figures.length > 1;
}

/** 拨付1102.72万元，支出1102.72万元: what the same value beside it stands for without doubt, it does not stand for. */
function eliminate(binding: Binding, others: readonly Binding[]): Binding {
  if (!isAmbiguous(binding)) return binding;
  const taken = others.flatMap((other) => (other !== binding && !isAmbiguous(other) ? other.figures : []));
  const left = binding.figures.filter((figure) => !taken.includes(figure));
  return left.length === 1 ? { ...binding, figures: left } : binding;
}

/** The year that most figures are about. */
function commonYear(figures: readonly NamedFigure[]): number {
  const counts = new Map<number, number>();
  for (const { period } of figures) {
    const year = Number(period.to.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** How much better than the next a figure must fit; below that the words do not tell. */
const MARGIN = 0.3;
/** Words that a number of few digits, or one that only nearly agrees, must have in common with the figure's name. */
const NAMED = 0.5;
const NAMED_WELL = 0.9;

function figuresFor(token: Token, context: Context, magnitudes: Magnitudes, year: number): NamedFigure[] {
  if (isTail(token)) return [];
  const candidates = candidatesFor(token, magnitudes).filter(
    ({ figure }) => !isNegated(token, figure) && !lacksSign(token, context, figure),
  );
  if (candidates.length === 0) return [];
  const rated = candidates
    .map((candidate) => rate(token, context, candidate, year))
    .filter(({ support, needed }) => support >= needed);
  const best = Math.max(...rated.map(({ total }) => total));
  return rated.filter(({ total }) => best - total < MARGIN).map(({ figure }) => figure);
}

interface Rated {
  figure: NamedFigure;
  /** What the words say for it. */
  support: number;
  /** What they must say. */
  needed: number;
  /** Words, value, unit and period together. */
  total: number;
}

function rate(token: Token, context: Context, { figure, agreement }: Candidate, year: number): Rated {
  const { score, support } = namingOf(context, figure);
  const needed = agreement !== 'same' ? NAMED_WELL : isDistinctive(token.digits) || isTotalCell(token) ? 0 : NAMED;
  const unit = token.quantity?.unit.name === figure.quantity.unit.name ? 0.4 : 0;
  const value = agreement === 'same' ? 3 : 0;
  return {
    figure,
    support,
    needed,
    total: score + value + unit + periodScore(context, figure, year) + signScore(token, figure),
  };
}

/** A total's row or column says 合计 instead of a name. */
function isTotalCell({ block: { cell } }: Token): boolean {
  return cell !== undefined && /^(?:合计|总计|小计)/.test(cell.rowHeader.trim() || cell.header.trim());
}

/** A number of three significant digits or more is hardly the same by chance; the zeros of 2000件 are not significant. */
function isDistinctive(digits = ''): boolean {
  const significant = digits.includes('.') ? digits.replace('.', '') : digits.replace(/0+$/, '');
  return significant.replace(/^[-0]+/, '').length >= 3;
}

const LAST_YEAR = /上年|去年|上一年|上年度|同期/;

/** The year that the words name, against the figure's: 上年收入405万元 is not this year's. */
function periodScore({ years, local }: Context, { period }: NamedFigure, year: number): number {
  const from = Number(period.from.slice(0, 4));
  const to = Number(period.to.slice(0, 4));
  const [named] = years;
  if (named !== undefined && years.length === 1) return from <= named && named <= to ? 0.6 : -0.6;
  if (LAST_YEAR.test(local)) return to < year ? 0.8 : 0;
  return to < year ? -0.3 : 0;
}

/** 下降7.79% is rather a figure of -7.79% than one of 7.79%. */
function signScore({ quantity, direction }: Token, figure: NamedFigure): number {
  if (quantity === undefined) return 0;
  const negative = quantity.value.isNegative !== (direction === 'down');
  return negative === figure.quantity.value.isNegative ? 0.5 : 0;
}
