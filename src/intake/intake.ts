import type { DatasheetDraft } from '#intake/datasheet.ts';
import type { FileSummary, ReportDraft } from '#intake/draft.ts';
import { gather } from '#intake/gather.ts';
import { IntakeError } from '#intake/intake-error.ts';
import { metricFinder } from '#intake/known-metric.ts';
import { tell } from '#intake/narrative.ts';
import { particularNotices } from '#intake/particular-notices.ts';
import { type Particulars, particularsOf } from '#intake/particulars.ts';
import { alignScorecard, chooseRegime } from '#intake/regime-match.ts';
import { rejoin } from '#intake/rejoin.ts';
import type { ScorecardDraft } from '#intake/scorecard.ts';
import type { Notice, SourceDocument, SourceItem } from '#intake/source.ts';
import type { KnownNames } from '#intake/standards.ts';
import { readTables, type TableReadings } from '#intake/tables.ts';
import { findUnit } from '#intake/unit.ts';
import { COMMAND_LINE, type Wording } from '#intake/wording.ts';

/** What the user said about the report, over what the files say. */
export interface IntakeOptions {
  unit?: string | undefined;
  year?: number | undefined;
  /** Id of the project; the report is then one of a project. */
  project?: string | undefined;
  wording?: Wording | undefined;
}

/**
 * Makes one report of the files of it: narrative, datasheet, scorecard. Nothing is guessed silently: whatever is doubtful
 * is in `doubts` or at its figure, and all that was taken or left out is in `summary`. Throws an IntakeError when the files
 * are no report, or say neither year nor unit.
 */
export function draftReport(
  files: readonly SourceDocument[],
  names: KnownNames,
  options: IntakeOptions = {},
): ReportDraft {
  const documents = files.map(rejoin);
  const { wording = COMMAND_LINE } = options;
  const said = particularsOf(documents, options.project === undefined ? undefined : 'project');
  const year = options.year ?? said.year;
  if (year === undefined) throw new IntakeError(`文件里没有写评价年度；${wording.addYear}。没有写入任何文件`);
  const unit = findUnit(said.unitName, documents, names, options.unit, wording);
  const find = metricFinder(names);
  const tables = documents.map((document) => readTables(document, names, find, year));
  const narrative = narrativeOf(documents, tables, said);
  const parts = gather(tables);
  const regime = chooseRegime(names.regimes, said.scope, said.basis, withRate(parts.card, parts.money));
  const card =
    parts.card === undefined && parts.money?.rate === undefined && said.grade === undefined
      ? undefined
      : alignScorecard(parts.card ?? EMPTY_CARD, names.regimes.get(regime?.id ?? ''), parts.money);
  const told = tell(narrative, tables, names, year, said.projectName);
  if (narrative.length + parts.count === 0 && told.figures.length === 0)
    throw new IntakeError('文件里没有可以导入的文字或表格；没有写入任何文件');
  const project =
    options.project ??
    (said.scope === 'project' ? names.naming.slug(said.projectName ?? 'project') || 'project' : undefined);
  const report = [
    ...unit.notices,
    ...particularNotices(said, year, { ...options, wording }, regime),
    ...parts.notices,
    ...told.notices,
  ];
  return {
    title:
      said.title ??
      `${year}年度${said.projectName ?? (said.scope === 'project' ? '项目支出' : '部门整体支出')}绩效自评报告`,
    unit: unit.id,
    unitName: names.units.has(unit.id) ? undefined : unit.name,
    year,
    scope: said.scope,
    project,
    projectName: project === undefined ? undefined : said.projectName,
    regime: regime?.id,
    prepared: said.prepared,
    basis: said.basis,
    documentNumber: said.documentNumber,
    figures: told.figures,
    relations: [],
    datasheet: parts.money?.rows ?? [],
    scorecard: card === undefined ? undefined : { ...card, grade: card.grade ?? said.grade },
    body: told.body,
    doubts: report.filter(({ kind }) => kind === 'doubtful').map(({ zh }) => zh),
    summary: summaryOf(documents, report),
  };
}

const EMPTY_CARD: ScorecardDraft = { items: [], total: undefined, grade: undefined, doubts: [] };

function withRate(card: ScorecardDraft | undefined, money: DatasheetDraft | undefined): ScorecardDraft | undefined {
  return card === undefined ? undefined : alignScorecard(card, undefined, money);
}

/** The text of all files in order, without the lines of the title; tables of workbooks stay outside. */
function narrativeOf(
  documents: readonly SourceDocument[],
  tables: readonly TableReadings[],
  { titleLines }: Particulars,
): SourceItem[] {
  return documents.flatMap(({ format, items }, index) => {
    if (format !== 'xlsx' && format !== 'csv') return items.filter((item) => !titleLines.has(item));
    return tables[index]?.others ?? [];
  });
}

function summaryOf(documents: readonly SourceDocument[], report: readonly Notice[]): FileSummary[] {
  return [...documents.map(({ name, notices }) => ({ file: name, notices })), { file: '', notices: report }];
}
