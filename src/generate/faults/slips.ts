import { type FaultKind, type FaultPlace, isUncheckable, type Planting } from '#generate/faults/fault.ts';
import type { Mark } from '#generate/marks.ts';
import type { Random } from '#generate/random.ts';
import type { GeneratedReport } from '#generate/report.ts';
import { decimal, rational, smaller } from '#quantity/rational.ts';

const ALL = ['frontmatter', 'datasheet', 'scorecard', 'table', 'prose'] as const;

/** Slips of the hand in one number at one place. */
export const SLIPS: readonly FaultKind[] = [
  { kind: 'digit-changed', places: ALL, family: 'relation, unbound-number', plant: slip(changeDigit) },
  { kind: 'digits-transposed', places: ALL, family: 'relation, unbound-number', plant: slip(transpose) },
  { kind: 'decimal-point-lost', places: ALL, family: 'relation, unbound-number', plant: slip(loseDecimalPoint) },
  {
    kind: 'unit-slip',
    places: ['frontmatter', 'datasheet', 'table', 'prose'],
    family: 'figure-unit',
    plant: slip(slipUnit),
  },
];

type Change = (text: string, random: Random, mark: Mark, report: GeneratedReport) => string | undefined;

function slip(change: Change) {
  return (report: GeneratedReport, place: FaultPlace, random: Random): Planting | undefined => {
    const marks = report.marks.filter((mark) => mark.place === place && isChecked(report, mark));
    for (const mark of random.sample(marks, marks.length)) {
      const right = report.text.slice(mark.start, mark.end);
      const found = change(right, random, mark, report);
      if (found === undefined || found === right || isRounding(mark, found, right)) continue;
      if (givesSameScore(report, mark, found, right)) continue;
      return {
        figures: [culprit(report, mark)],
        edits: [{ start: mark.start, end: mark.end, text: found }],
        found,
        right,
      };
    }
    return undefined;
  };
}

/** Budgets of the datasheet stand in its sums alone, where the last digit is a matter of rounding. */
function isRounding({ place, about }: Mark, found: string, right: string): boolean {
  if (place !== 'datasheet' || about !== '') return false;
  const [one, other] = [found, right].map((text) => text.replace(/\D/g, ''));
  return found.length === right.length && one?.slice(0, -1) === other?.slice(0, -1);
}

/** A target or actual value that only its score could contradict, and whose change the published score does not show. */
function givesSameScore({ scorecard, figures }: GeneratedReport, mark: Mark, found: string, right: string): boolean {
  const { role, group, about } = mark;
  if ((role !== 'target' && role !== 'actual') || figures.has(about)) return false;
  const item = scorecard?.items.find(({ indicator }) => indicator === group);
  const [wrong, meant] = [found, right].map((text) => decimal(/\d+(?:\.\d+)?/.exec(text)?.[0] ?? '0'));
  if (item === undefined || wrong === undefined || meant === undefined || wrong.isZero) return false;
  const ratio = role === 'target' ? meant.div(wrong) : wrong.div(meant);
  const due = smaller(item.score.mul(ratio), rational(BigInt(item.weight)));
  return due.sub(item.score).abs().compare(SCORE_STEP) <= 0;
}

/** Two units of the last published digit of a score. */
const SCORE_STEP = rational(2n, 100n);

/** Numbers that something in the report contradicts when they are wrong. */
function isChecked(report: GeneratedReport, { role, about, place, group }: Mark): boolean {
  const figure = report.figures.get(about);
  if (place === 'datasheet') return role === 'value' && (about !== '' || report.text.includes('支出合计'));
  if (role === 'value' || role === 'cell') return figure !== undefined && !isUncheckable(report, figure);
  if (role === 'weight' || role === 'score' || role === 'total') return true;
  const item = report.scorecard?.items.find(({ indicator }) => indicator === group);
  // An actual value that no figure restates, or a target that is met, may be any number without contradiction.
  if (role === 'actual') return figure !== undefined || item?.met === false;
  return role === 'target' && item?.met === false;
}

/** The figure a mark states; in datasheet and scorecard the row it stands in. */
function culprit(report: GeneratedReport, { about, group, place }: Mark): string {
  if (place === 'scorecard') return group === '' ? about : group;
  return report.figures.has(about) ? about : group;
}

function changeDigit(text: string, random: Random): string | undefined {
  const places = digitPlaces(text);
  const [at] = random.sample(places, 1);
  if (at === undefined) return undefined;
  const old = Number(text[at]?.normalize('NFKC'));
  const others = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].filter((digit) => digit !== old && (digit > 0 || at !== places[0]));
  return put(text, at, random.pick(others));
}

function transpose(text: string, random: Random): string | undefined {
  const places = digitPlaces(text);
  const pairs = places.slice(1).flatMap((at, index): [number, number][] => {
    const before = places[index] ?? 0;
    const leadsZero = index === 0 && text[at] === '0';
    return before === at - 1 && text[before] !== text[at] && !leadsZero ? [[before, at]] : [];
  });
  const [pair] = random.sample(pairs, 1);
  if (pair === undefined) return undefined;
  const [first, second] = pair;
  return text.slice(0, first) + text[second] + text[first] + text.slice(second + 1);
}

function loseDecimalPoint(text: string): string | undefined {
  return /\d\.\d/.test(text) && !/^\D*0\./.test(text) ? text.replace('.', '') : undefined;
}

/** 万元 for 元, 元 for 万元, 亿元 for 万元; a cell in 元 under a header in 万元. */
function slipUnit(
  text: string,
  random: Random,
  { role, about }: Mark,
  { figures }: GeneratedReport,
): string | undefined {
  if (role === 'cell') {
    const figure = figures.get(about);
    if (figure?.measure !== '万元') return undefined;
    const [whole = '', part = ''] = text.split('.');
    return whole + part.padEnd(4, '0').slice(0, 4) + (part.length > 4 ? `.${part.slice(4)}` : '');
  }
  if (text.endsWith('亿元')) return text.replace('亿元', '万元');
  return text.endsWith('万元') ? text.replace('万元', random.pick(['元', '元', '亿元'])) : undefined;
}

function digitPlaces(text: string): number[] {
  return [...text].flatMap((character, index) => (/[0-9０-９]/.test(character) ? [index] : []));
}

function put(text: string, at: number, digit: number): string {
  const wide = /[０-９]/.test(text[at] ?? '');
  const written = wide ? String.fromCharCode(0xff10 + digit) : String(digit);
  return text.slice(0, at) + written + text.slice(at + 1);
}
