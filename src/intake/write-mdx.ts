import type { FundRow } from '#intake/datasheet.ts';
import type { ReportDraft } from '#intake/draft.ts';
import type { ProposedFigure } from '#intake/figures.ts';
import type { ScorecardDraft, ScoreRow } from '#intake/scorecard.ts';

/** The mark of a comment that the checker reports until a person has looked at the place and deleted it. */
export const DOUBT = '待核';

/** The report as it is filed: frontmatter with a comment at each doubtful place, and the narrative. */
export function writeMdx(draft: ReportDraft): string {
  const lines = [
    ...pairs([
      ['title', draft.title],
      ['unit', draft.unit],
      ['unitName', draft.unitName],
      ['year', String(draft.year)],
      ['scope', draft.scope],
      ['project', draft.project],
      ['projectName', draft.projectName],
      ['regime', draft.regime],
      ['prepared', draft.prepared],
      ['basis', draft.basis],
      ['documentNumber', draft.documentNumber],
    ]),
    ...draft.doubts.map((doubt) => `# ${DOUBT}：${oneLine(doubt)}`),
    ...section('figures', draft.figures.flatMap(figureLines)),
    ...section(
      'relations',
      draft.relations.map((relation) => `  - ${relation}`),
    ),
    ...section('datasheet', draft.datasheet.map(fundLine)),
    ...scorecardLines(draft.scorecard),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${draft.body.trim()}\n`;
}

function section(key: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${key}:`, ...lines];
}

function pairs(entries: ReadonlyArray<readonly [string, string | undefined]>): string[] {
  return entries.flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${scalar(value)}`]));
}

function figureLines({ id, label, standard, value, kind, note, periodText, doubt }: ProposedFigure): string[] {
  const more = inBraces([
    ['label', standard ? undefined : label],
    ['value', value],
    ['kind', kind],
    ['period', periodText],
    ['note', note],
  ]);
  const plain = standard && kind === undefined && periodText === undefined && note === undefined;
  const line = `  ${id}: ${plain ? scalar(value) : more}`;
  return doubt === undefined ? [line] : [`  # ${DOUBT}：${oneLine(doubt)}`, line];
}

function fundLine({ figure, label, original, adjusted, actual }: FundRow): string {
  return `  - ${inBraces([
    ['figure', figure],
    ['label', label],
    ['original', original],
    ['adjusted', adjusted],
    ['actual', actual],
  ])}`;
}

function scorecardLines(card: ScorecardDraft | undefined): string[] {
  if (card === undefined) return [];
  const items = card.items.map((item) => `    - ${itemText(item)}`);
  const rest = [
    ...(card.total === undefined ? [] : [`  total: '${card.total}'`]),
    ...(card.grade === undefined ? [] : [`  grade: ${scalar(card.grade)}`]),
  ];
  return ['scorecard:', ...(items.length === 0 ? [] : ['  items:', ...items]), ...rest];
}

function itemText({ indicator, label, group, subgroup, target, actual, weight, score, reason }: ScoreRow): string {
  return inBraces([
    ['indicator', indicator],
    ['label', label],
    ['group', group],
    ['subgroup', subgroup],
    ['target', target],
    ['actual', actual],
    ['weight', weight],
    ['score', score],
    ['reason', reason],
  ]);
}

function inBraces(entries: ReadonlyArray<readonly [string, string | undefined]>): string {
  return `{ ${pairs(entries).join(', ')} }`;
}

/** Characters that mean something in YAML, in braces or at the beginning. */
const UNSAFE = /[{}[\],#&*!|>%@`"'\\]|: |:$|^[-?=~<.+]|^\s|\s$|^(?:null|true|false|yes|no|on|off)$|^$/i;

/** A YAML scalar that reads as exactly this text. */
function scalar(text: string): string {
  const line = oneLine(text);
  if (/^[\d.]+%$/.test(line)) return line;
  return UNSAFE.test(line) ? `'${line.replaceAll("'", "''")}'` : line;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 480);
}
