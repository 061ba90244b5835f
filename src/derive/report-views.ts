import { figureViews, keyFigures } from '#derive/figure-views.ts';
import type { ReportSummary, ReportView, UnitSummary } from '#derive/report-view.ts';
import { scorecardView } from '#derive/scorecard-view.ts';
import { dayInWords, NO_LONGER_PUBLISHED } from '#derive/words.ts';
import type { Content } from '#load/content.ts';
import type { ReportDocument } from '#load/report-document.ts';
import type { Check } from '#verify/check.ts';
import { rules } from '#verify/rules/index.ts';
import { readingRules } from '#verify/rules/reading.ts';
import type { Subject } from '#verify/subject.ts';
import { countOutcomes, type Status, type VerifiedReport } from '#verify/verified-report.ts';
import type { VerifiedContent } from '#verify/verify.ts';

/** A report's view without the narrative, which `render/article` makes. */
export type ReportFacts = Omit<ReportView, 'article' | 'headings' | 'view'>;

type Revisions = Pick<ReportView, 'revisions' | 'historyNote'>;
const NO_REVISIONS: Revisions = { revisions: [], historyNote: null };

/** Views of all verified reports, in the order of their paths; `revisionsOf` answers for a path in the content folder. */
export function reportFacts(
  { content, reports }: VerifiedContent,
  revisionsOf: (path: string) => Revisions = () => NO_REVISIONS,
): ReportFacts[] {
  return reports.map(factsReader({ content, reports }, revisionsOf));
}

/** What makes the view of one of the reports: those of a large folder need not be in memory together. */
export function factsReader(
  { content, reports }: Pick<VerifiedContent, 'content' | 'reports'>,
  revisionsOf: (path: string) => Revisions,
): (report: VerifiedReport) => ReportFacts {
  const status = new Map(reports.map((report) => [report.subject.report.id, report.status]));
  const related = relatives(content);
  return (report) => ({
    ...factsOf(report, content, siblingsOf(report.subject.report, related, status)),
    ...revisionsOf(report.subject.report.path),
  });
}

function factsOf(
  verified: VerifiedReport,
  content: Content,
  siblings: ReportView['siblings'],
): Omit<ReportFacts, keyof Revisions> {
  const { subject, checks, findings } = verified;
  const { front } = subject.report;
  const figures = figureViews(verified);
  const regime = front.regime === undefined ? undefined : content.regimes.get(front.regime);
  const label = (id: string) => subject.figures.get(id)?.label ?? content.metrics.get(id)?.label ?? id;
  return {
    ...summaryOf(verified, content),
    keyFigures: keyFigures(figures),
    directory: directoryOf(subject.report),
    basis: front.basis ?? null,
    regime:
      regime === undefined || front.regime === undefined
        ? null
        : { id: front.regime, title: regime.title, basis: regime.basis ?? null },
    source: front.source === undefined ? null : nulled(front.source, ['title', 'date', 'url', 'note']),
    figures,
    datasheet: front.datasheet.map((row) => ({
      figure: row.figure,
      label: row.label ?? label(row.figure),
      original: row.original?.text ?? null,
      adjusted: row.adjusted?.text ?? null,
      actual: row.actual?.text ?? null,
      note: row.note ?? null,
    })),
    scorecard: front.scorecard === undefined ? null : scorecardView(front.scorecard, regime),
    checkList: [...checks],
    labels: labelsOf(checks, subject),
    ruleTitles: titlesOf([...checks, ...findings].map(({ rule }) => rule)),
    findings: [...findings],
    corrections: front.corrections.map((entry) => ({
      ...entry,
      label: label(entry.figure),
      from: entry.from.text,
      to: entry.to?.text ?? NO_LONGER_PUBLISHED,
    })),
    attachments: front.attachments.map(({ role, file, label: name, sha256 }) => ({
      role,
      label: name ?? file,
      file,
      sha256: sha256 ?? null,
      href: null,
    })),
    siblings,
  };
}

const IDS = /[a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9]*)*/g;

/** Labels of standard metrics that checks name and the report does not publish. */
function labelsOf(checks: readonly Check[], { figures, content }: Subject): Record<string, string> {
  const ids = new Set(checks.flatMap(({ statement }) => statement.match(IDS) ?? []));
  const known = [...ids].flatMap((id) => {
    const label = figures.has(id) ? undefined : content.metrics.get(id)?.label;
    return label === undefined ? [] : [[id, label] as const];
  });
  return Object.fromEntries(known);
}

const allRules = [...rules, ...readingRules];

function titlesOf(ids: readonly string[]): Record<string, string> {
  const used = new Set(ids);
  const known = allRules.filter(({ id }) => used.has(id));
  return Object.fromEntries(known.map(({ id, title }) => [id, title.zh]));
}

function summaryOf(verified: VerifiedReport, content: Content): Omit<ReportSummary, 'keyFigures' | 'view'> {
  const { subject, checks, findings, status, coverage } = verified;
  const { id, path, digest, front } = subject.report;
  const unit = unitSummary(content, front.unit, front.unitName);
  const open = findings.filter(({ waived }) => waived === null);
  return {
    id,
    href: `/reports/${id}/`,
    path,
    digest,
    title: front.title,
    unit,
    year: front.year,
    scope: front.scope,
    project: front.project ?? null,
    projectName: front.projectName ?? null,
    prepared: front.prepared ?? null,
    published: front.published ?? null,
    sample: front.sample ?? (unit.sample || (content.site.sample ?? false)),
    compiled: front.source !== undefined,
    status,
    checks: countOutcomes(checks),
    coverage,
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    total: front.scorecard?.total ?? null,
    grade: front.scorecard?.grade ?? null,
  };
}

export function unitSummary({ units }: Content, id: string, name: string | undefined): UnitSummary {
  const unit = units.get(id);
  return {
    id,
    name: unit?.name ?? name ?? id,
    level: unit?.level ?? null,
    region: unit?.region ?? null,
    parent: unit?.parent ?? null,
    code: unit?.code ?? null,
    description: unit?.description ?? null,
    sample: unit?.sample ?? false,
  };
}

function directoryOf({ front }: ReportDocument): { label: string; value: string }[] {
  const rows: ReadonlyArray<readonly [string, string | undefined]> = [
    ['索引号', front.indexNumber],
    ['文号', front.documentNumber],
    ['发布机构', front.issuer],
    ['评价依据', front.basis],
    ['主题分类', front.topic],
    ['体裁分类', front.genre],
    ['填报日期', front.prepared === undefined ? undefined : dayInWords(front.prepared)],
    ['发布日期', front.published === undefined ? undefined : dayInWords(front.published)],
    ['有效性', front.validity],
    ['公开方式', front.disclosure],
  ];
  return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

interface Relatives {
  units: Content['units'];
  /** By the id of the unit that they succeed. */
  heirs: ReadonlyMap<string | undefined, readonly string[]>;
  /** By the id of their unit. */
  reports: ReadonlyMap<string, readonly ReportDocument[]>;
}

function relatives({ units, reports }: Content): Relatives {
  const heirs = Map.groupBy(units.keys(), (id) => units.get(id)?.predecessor);
  return { units, heirs, reports: Map.groupBy(reports, ({ front }) => front.unit) };
}

/** Reports of the same unit and its predecessors with the same scope and project, newest first. */
function siblingsOf(
  { front }: ReportDocument,
  { units, heirs, reports }: Relatives,
  status: ReadonlyMap<string, Status>,
): ReportView['siblings'] {
  const line = new Set<string>();
  for (
    let unit: string | undefined = front.unit;
    unit !== undefined && !line.has(unit);
    unit = units.get(unit)?.predecessor
  )
    line.add(unit);
  const family = new Set([...line, ...(heirs.get(front.unit) ?? [])]);
  return [...family]
    .flatMap((unit) => reports.get(unit) ?? [])
    .filter(({ front: other }) => other.scope === front.scope && other.project === front.project)
    .sort((a, b) => b.front.year - a.front.year || (a.path < b.path ? -1 : 1))
    .map(({ id, front: { year } }) => ({ year, href: `/reports/${id}/`, status: status.get(id) ?? 'failed' }));
}

function nulled<K extends string>(record: { [key in K]?: string | undefined }, keys: readonly K[]): never {
  return Object.fromEntries(keys.map((key) => [key, record[key] ?? null])) as never;
}
