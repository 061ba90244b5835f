import { type Attention, attentionOf } from '#derive/attention.ts';
import type { FigureView, ReportSummary, ReportView, UnitSummary } from '#derive/report-view.ts';
import { unitSummary } from '#derive/report-views.ts';
import type { Content } from '#load/content.ts';
import type { MetricKind } from '#schema/metric.ts';
import type { Severity } from '#schema/site.ts';

/** A published value as pages about many reports and the data files need it. */
export interface RecordedFigure
  extends Pick<
    FigureView,
    | ('id' | 'label' | 'text' | 'number' | 'measure' | 'qualifier' | 'kind' | 'period' | 'span')
    | ('standard' | 'previous' | 'change' | 'outcome')
  > {
  /** Number of checks it takes part in. */
  checkCount: number;
}

/** What pages about many reports need of one. */
export interface ReportRecord extends ReportSummary {
  figures: RecordedFigure[];
  attention: Attention[];
  /** Number of checks by rule. */
  checksByRule: Record<string, number>;
  corrections: ReportView['corrections'];
}

export interface RegisteredUnit extends UnitSummary {
  /** Id of the unit that carried on the same tasks before this one. */
  predecessor: string | null;
  /** Other and shorter names it is written with. */
  aliases: string[];
}

export interface MetricDefinition {
  id: string;
  label: string;
  aliases: string[];
  /** Usual unit of measure. */
  measure: string;
  kind: MetricKind;
  definition: string | null;
  /** Standard relations as written, over ids. */
  relations: string[];
}

/** Everything the site knows beyond single pages. JSON throughout; written by the loader, read by the pages. */
export interface Register {
  records: ReportRecord[];
  /** Of content/units, and others that reported. */
  units: RegisteredUnit[];
  metrics: MetricDefinition[];
  /** Month and day of the following year by which a report is to be public: `09-30`. */
  deadline: string | null;
  /** Severities that site.yaml sets in place of a rule's own. */
  severity: Record<string, Severity>;
}

/** What the register says besides the records of reports. */
export type RegisterContext = Omit<Register, 'records'>;

export function registerOf(content: Content, views: readonly Omit<ReportView, 'article' | 'headings'>[]): Register {
  return { records: views.map(recordOf), ...registerContext(content, views) };
}

/** Of the content, and of the units that its reports name. */
export function registerContext(content: Content, reports: readonly Pick<ReportView, 'unit'>[]): RegisterContext {
  return {
    units: unitsOf(content, reports),
    metrics: [...content.metrics.values()].map(({ id, label, aliases, measure, kind, definition, relations }) => ({
      id,
      label,
      aliases,
      measure,
      kind,
      definition: definition ?? null,
      relations: relations.map((relation) => (typeof relation === 'string' ? relation : relation.relation)),
    })),
    deadline: content.site.deadline ?? null,
    severity: { ...content.site.severity },
  };
}

/** What pages about many reports need of a view. */
export function recordOf(view: Omit<ReportView, 'article' | 'headings'>): ReportRecord {
  return {
    ...summaryOf(view),
    figures: view.figures.map(recordedFigure),
    attention: attentionOf(view),
    checksByRule: countByRule(view.checkList),
    corrections: view.corrections,
  };
}

export function countByRule(checks: ReportView['checkList']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of checks) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

function recordedFigure({ note, definition, line, checks, mentions, ...figure }: FigureView): RecordedFigure {
  return { ...figure, checkCount: checks.length };
}

/** The part of a view that lists and cards need. */
export function summaryOf(view: Omit<ReportView, 'article' | 'headings'> & Partial<ReportView>): ReportSummary {
  const {
    directory,
    basis,
    regime,
    source,
    article,
    headings,
    figures,
    datasheet,
    scorecard,
    checkList,
    labels,
    ruleTitles,
    findings,
    corrections,
    attachments,
    siblings,
    revisions,
    historyNote,
    ...summary
  } = view;
  return summary;
}

export function summaryOfRecord(record: ReportRecord): ReportSummary {
  const { figures, attention, checksByRule, corrections, ...summary } = record;
  return summary;
}

function unitsOf(content: Content, reports: readonly Pick<ReportView, 'unit'>[]): RegisteredUnit[] {
  const registered = [...content.units.keys()].map((id) => unitSummary(content, id, undefined));
  const others = reports.filter(({ unit }) => !content.units.has(unit.id)).map(({ unit }) => unit);
  const all = new Map([...registered, ...others].map((unit) => [unit.id, unit]));
  return [...all.values()]
    .map((unit) => {
      const { predecessor = null, aliases = [] } = content.units.get(unit.id) ?? {};
      return { ...unit, predecessor, aliases: [...aliases] };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
