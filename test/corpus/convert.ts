import { addable, unitOfMeasure } from '#quantity/unit-of-measure.ts';

/** A relation of a published excerpt: what was stated, what it is made of, and whether it holds. Facts only. */
export interface Fact {
  kind: string;
  statement: string;
  formula: string;
  operands: Readonly<Record<string, string>>;
  unit: string;
  stated: string;
  holds: boolean;
  /** How the stated value comes from the calculated one: exact, round-half-up@2, truncated@0, n/a … */
  rounding: string;
}

export interface Excerpt {
  excerpt: string;
  /** Label, number as published, unit of measure. */
  figures: readonly (readonly [string, string, string])[];
  relations: readonly Fact[];
}

/** Figures (`id: value`) and a relation, as frontmatter has them. */
export interface Converted {
  figures: Readonly<Record<string, string>>;
  relation: string;
}

/** Letters of the corpus that always mean the same: weight, rate, number of things. */
const UNIT_OF_LETTER: Readonly<Record<string, string>> = { w: '分', r: '%', n: '个' };

/**
 * Writes a fact as figures and a relation. Scale factors (`*100`, `/10000`) go, since units are carried. A number takes the
 * unit it was published with; one that the excerpt gives no unit takes that of the result, or of the other side of a
 * comparison; a factor without unit is a plain number, or 元 where the result is money.
 */
export function convert(given: Fact, { figures }: Excerpt): Converted {
  const fact = withLetters(given);
  const formula = withoutScales(fact);
  const comparison = /==|<=|>=/.test(formula);
  const values: Record<string, string> = {};
  let relation = comparison ? formula.replace('==', '=') : `${stated(fact, values)} = ${formula}`;
  for (const [letter, number] of Object.entries(fact.operands)) {
    if (!new RegExp(`\\b${letter}\\b`).test(relation)) continue;
    const { raw, unit } = published(fact, letter, number, formula, figures);
    if (unit === '') relation = relation.replace(new RegExp(`\\b${letter}\\b`), raw);
    else values[letter] = `${raw}${unit}`;
  }
  if (comparison) relation = withoutBareNumbers(relation, values);
  return { figures: values, relation };
}

/** Items of a list are added up; the corpus names them by their labels. */
function withLetters(fact: Fact): Fact {
  if (fact.formula !== 'sum(list lengths)') return fact;
  const numbers = Object.values(fact.operands);
  const letters = numbers.map((_, index) => `p${index}`);
  const operands = Object.fromEntries(numbers.map((number, index) => [`p${index}`, number]));
  return { ...fact, formula: letters.join('+'), operands };
}

function stated({ unit, stated: value }: Fact, values: Record<string, string>): string {
  if (unit === '') return value;
  values['stated'] = `${value}${unit}`;
  return 'stated';
}

function withoutScales({ formula, operands, unit }: Fact): string {
  const scaled = unit === '%' || 'r' in operands ? formula.replace(/[*/]100\b/, '') : formula;
  return scaled.replace(/[*/]10000\b/, '');
}

interface Published {
  raw: string;
  /** Empty: a plain number. */
  unit: string;
}

function published(
  { unit, kind }: Fact,
  letter: string,
  number: string,
  formula: string,
  figures: Excerpt['figures'],
): Published {
  const same = figures
    .filter(([, raw]) => sameNumber(raw, number))
    .map(([, raw, own]) => ({ raw: plain(raw), unit: own }));
  const factor = new RegExp(`[a-z]\\*${letter}\\b`).test(formula);
  const divided = formula.includes('/') || formula.includes('*');
  const byLetter = UNIT_OF_LETTER[letter];
  if (byLetter !== undefined && divided) {
    const own = same.find((one) => one.unit === byLetter);
    if (own !== undefined || !same.some((one) => one.unit === '')) return own ?? { raw: number, unit: byLetter };
    return { raw: number, unit: '' };
  }
  const fitting = same.find((one) => divided || kind === 'unit-price*qty' || unit === '' || fits(one.unit, unit));
  if (fitting !== undefined) return fitting;
  if (factor) return { raw: number, unit: kind === 'unit-price*qty' ? '元' : '' };
  return { raw: number, unit: unit === '' || unit === '%' ? '个' : unit };
}

function fits(own: string, wanted: string): boolean {
  const [a, b] = [unitOfMeasure(own), unitOfMeasure(wanted)];
  return a !== undefined && b !== undefined && addable(a, b);
}

function plain(raw: string): string {
  return raw.replaceAll(',', '');
}

function sameNumber(raw: string, number: string): boolean {
  return /^-?[\d,]+(\.\d+)?$/.test(raw) && Number(plain(raw)) === Number(number);
}

/** `a >= 90`: a number beside a figure is one of its kind. */
function withoutBareNumbers(relation: string, values: Record<string, string>): string {
  const unit = /[^\d.]+$/.exec(Object.values(values)[0] ?? '')?.[0] ?? '个';
  return relation.replace(/(?<=[<>=])\s*(\d+)$/, (_, number: string) => {
    values['limit'] = `${number}${unit}`;
    return 'limit';
  });
}

/** The figures and the relation as lines of frontmatter. */
export function frontmatter({ figures, relation }: Converted): string {
  const lines = Object.entries(figures).map(([id, value]) => `  ${id}: { label: "${id}", value: "${value}" }`);
  return `figures:\n${lines.join('\n')}\nrelations:\n  - ${relation}`;
}
