import { restate } from '#generate/faults/computed.ts';
import { type Edit, type FaultKind, type FaultPlace, type Planting, statements } from '#generate/faults/fault.ts';
import { publishedText } from '#generate/figures.ts';
import type { Mark } from '#generate/marks.ts';
import type { Random } from '#generate/random.ts';
import type { GeneratedReport } from '#generate/report.ts';
import { gradeOf } from '#generate/scorecard.ts';
import { decimalText, ONE, rational } from '#quantity/rational.ts';

/** Mistakes in the make-up of a document: signs, rows, years, scores, counts of lists, document numbers. */
export const DOCUMENT_FAULTS: readonly FaultKind[] = [
  {
    kind: 'sign',
    places: ['frontmatter', 'datasheet', 'prose'],
    family: 'negative-figure, direction-in-prose',
    plant: sign,
  },
  { kind: 'row-omitted', places: ['datasheet', 'scorecard', 'table', 'prose'], family: 'totals', plant: row('') },
  { kind: 'row-doubled', places: ['datasheet', 'scorecard', 'table', 'prose'], family: 'totals', plant: row('twice') },
  { kind: 'wrong-year', places: ['prose'], family: 'year-in-prose', plant: wrongYear },
  { kind: 'full-marks-missed-target', places: ['scorecard'], family: 'score by rule', plant: fullMarks },
  { kind: 'weight-changed', places: ['scorecard'], family: 'weights total', plant: weightChanged },
  { kind: 'list-count-off', places: ['everywhere', 'prose'], family: 'stated count', plant: listCount },
  {
    kind: 'document-number-broken',
    places: ['frontmatter', 'prose'],
    family: 'document-number',
    plant: documentNumber,
  },
];

function one(report: GeneratedReport, random: Random, wanted: (mark: Mark) => boolean): Mark | undefined {
  return random.sample(report.marks.filter(wanted), 1)[0];
}

function textOf({ text }: GeneratedReport, { start, end }: Mark): string {
  return text.slice(start, end);
}

function replaced({ start, end }: Mark, text: string): Edit[] {
  return [{ start, end, text }];
}

/** 下降 for 增长 in prose; a minus sign before a figure elsewhere. */
function sign(report: GeneratedReport, place: FaultPlace, random: Random): Planting | undefined {
  if (place === 'prose') {
    const mark = one(report, random, ({ role }) => role === 'direction');
    if (mark === undefined) return undefined;
    const right = textOf(report, mark);
    const found = right === '增长' ? '下降' : '增长';
    return { figures: [mark.about], edits: replaced(mark, found), found, right };
  }
  const signed = /Growth|Decline|carryover|^expenditure|^income/;
  const mark = one(
    report,
    random,
    ({ role, about, place: at }) => at === place && role === 'value' && signed.test(about),
  );
  if (mark === undefined) return undefined;
  const right = textOf(report, mark);
  if (/^0(\.0+)?\D/.test(right)) return undefined;
  return { figures: [mark.about], edits: replaced(mark, `-${right}`), found: `-${right}`, right };
}

/** A row of a table or a part of a list left out or written twice. */
function row(how: '' | 'twice') {
  return (report: GeneratedReport, place: FaultPlace, random: Random): Planting | undefined => {
    const role = place === 'prose' ? 'clause' : 'row';
    const fits = ({ group, about }: Mark) =>
      about !== 'total' && (place !== 'prose' || how === 'twice' || group.startsWith('list-'));
    const mark = one(report, random, (it) => it.place === place && it.role === role && fits(it));
    if (mark === undefined) return undefined;
    const right = textOf(report, mark);
    const figures = figuresWithin(report, mark);
    if (place === 'prose') {
      return {
        figures,
        edits: replaced(mark, how === '' ? '' : right + right),
        found: how === '' ? '' : right + right,
        right,
      };
    }
    const around = report.marks.filter((it) => it.role === 'row' && it.group === mark.group && it.place === place);
    const end = mark.end + 1;
    const edits = how === '' ? [{ start: mark.start, end, text: '' }] : [{ start: end, end, text: `${right}\n` }];
    return { figures, edits, found: how === '' ? '' : right, right: how === '' ? right : '', around };
  };
}

/** The figures or the indicator of a row or clause. */
function figuresWithin({ marks }: GeneratedReport, { start, end, about, group }: Mark): string[] {
  if (about !== '') return [about];
  if (group === 'list-offices') return ['staff.offices'];
  const inside = marks.filter((it) => it.start >= start && it.end <= end && it.role !== 'row' && it.role !== 'clause');
  return inside.map((it) => it.about).filter((id) => id !== '');
}

function wrongYear(report: GeneratedReport, _place: FaultPlace, random: Random): Planting | undefined {
  const mark = one(report, random, ({ role }) => role === 'year');
  if (mark === undefined) return undefined;
  const right = textOf(report, mark);
  const found = String(Number(right) - 1);
  return { figures: [], edits: replaced(mark, found), found, right };
}

/** Full marks for a missed target, with total, score and grade made to fit. */
function fullMarks(report: GeneratedReport, _place: FaultPlace, random: Random): Planting | undefined {
  const { scorecard, marks } = report;
  const missed = scorecard?.items.filter(
    ({ met, method, score: got, weight: full }) => !met && method === 'target' && !got.equals(rational(full)),
  );
  const [item] = random.sample(missed ?? [], 1);
  const score = marks.find(({ role, group }) => role === 'score' && group === item?.indicator);
  const figure = report.figures.get('evaluation.score');
  if (scorecard === undefined || item === undefined || score === undefined || figure === undefined) return undefined;
  const weight = rational(BigInt(item.weight));
  const total = scorecard.total.sub(item.score).add(weight);
  const text = decimalText(total, 2);
  const higher = { ...figure, number: total, decimals: text.split('.')[1]?.length ?? 0 };
  const grades = marks.filter(({ role }) => role === 'grade').flatMap((mark) => replaced(mark, gradeOf(total)));
  const totals = statements(report, 'evaluation.score').map((mark) => restate(mark, higher));
  const edits = [...replaced(score, String(item.weight)), ...totals, ...grades];
  return {
    figures: [item.indicator],
    edits,
    found: String(item.weight),
    right: decimalText(item.score, 2),
    around: [score],
  };
}

function weightChanged(report: GeneratedReport, _place: FaultPlace, random: Random): Planting | undefined {
  const mark = one(report, random, ({ role }) => role === 'weight');
  if (mark === undefined) return undefined;
  const right = textOf(report, mark);
  const found = String(Number(right) + random.pick([5, 5, 10, 1]));
  return { figures: [mark.group], edits: replaced(mark, found), found, right };
}

function listCount(report: GeneratedReport, place: FaultPlace, random: Random): Planting | undefined {
  const figure = report.figures.get('staff.offices');
  if (figure === undefined) return undefined;
  const wrong = { ...figure, number: random.pick([figure.number.add(ONE), figure.number.sub(ONE)]) };
  const marks = statements(report, figure.id).filter((mark) => place === 'everywhere' || mark.place === place);
  const edits = marks.map((mark) => restate(mark, wrong));
  const [mark] = marks;
  if (mark === undefined) return undefined;
  return { figures: [figure.id], edits, found: publishedText(wrong), right: textOf(report, mark) };
}

function documentNumber(report: GeneratedReport, place: FaultPlace, random: Random): Planting | undefined {
  const mark = one(report, random, (it) => it.role === 'document-number' && it.place === place);
  if (mark === undefined) return undefined;
  const right = textOf(report, mark);
  const found = random.pick([
    right.replace('〕', ''),
    right.replace('〔', '(').replace('〕', ')'),
    right.replace('〕', '〕第'),
    right.replace('〕', '〕0'),
    right.replace('〔20', '〔'),
    right.replace('号', ''),
  ]);
  return { figures: [], edits: replaced(mark, found), found, right };
}
