import type { FigureView } from '#derive/report-view.ts';

/** A piece of a relation: an operator or words as text, or a figure with its label and published value. */
export interface Term {
  text: string;
  /** Published value of the figure, where it is this report's own. */
  value: string | null;
  /** `#figure-expenditure.basic`, where the figure has a row. */
  href: string | null;
}

const TOKEN = /[a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9]*)*(?:\.\*)?(?:@prev|@\d{4})?|\d+(?:\.\d+)?|[^\sa-z\d]+|\S/g;
/** A map and no object: an id may be called `valueOf`. */
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['*', '×'],
  ['/', '÷'],
  ['-', '−'],
  ['<=', '≤'],
  ['>=', '≥'],
  ['(', '（'],
  [')', '）'],
  ['sum', '合计'],
  ['growth', '增长率'],
]);

/** Whether the statement is a relation over ids; other rules state a sentence. */
export function isRelation(statement: string): boolean {
  return /^[\x20-\x7e]+$/.test(statement) && /<=|>=|=/.test(statement);
}

/** `a = b / c` in the words of the report. `labels` are those of ids the report does not publish. */
export function termsOf(
  statement: string,
  figures: ReadonlyMap<string, FigureView>,
  labels: Readonly<Record<string, string>>,
): Term[] {
  return (statement.match(TOKEN) ?? []).map((token) => termOf(token, figures, labels));
}

function termOf(
  token: string,
  figures: ReadonlyMap<string, FigureView>,
  labels: Readonly<Record<string, string>>,
): Term {
  const operator = OPERATORS.get(token);
  if (operator !== undefined) return { text: operator, value: null, href: null };
  const [id = '', year] = token.split('@');
  const group = id.endsWith('.*');
  const figure = figures.get(group ? id.slice(0, -2) : id);
  if (figure === undefined) {
    const label = Object.hasOwn(labels, id) ? labels[id] : undefined;
    return { text: /^[a-z]/.test(token) ? `${label ?? token}（未公布）` : token, value: null, href: null };
  }
  const when = year === undefined ? '' : year === 'prev' ? '（上年）' : `（${year}年）`;
  const value = year === 'prev' ? (figure.previous?.text ?? null) : year === undefined && !group ? figure.text : null;
  return { text: figure.label + (group ? '的各部分' : '') + when, value, href: `#figure-${figure.id}` };
}
