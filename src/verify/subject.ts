import type { Content } from '#load/content.ts';
import type { ReportDocument } from '#load/report-document.ts';
import { bindNumbers, type Reading } from '#prose/bind.ts';
import type { NamedFigure } from '#prose/figure.ts';
import type { Tokenizer } from '#prose/tokenize.ts';
import { type Interval, intervalOf, type Rounding } from '#quantity/interval.ts';
import type { Quantity } from '#quantity/quantity.ts';
import { type Period, yearEnd, yearPeriod } from '#schema/date.ts';
import type { Metric, MetricKind } from '#schema/metric.ts';

/** A metric's published value in a report. */
export interface ReportFigure extends NamedFigure {
  label: string;
  kind: MetricKind;
  metric: Metric | undefined;
  interval: Interval;
  /** The author gave a period; otherwise it is the fiscal year or its last day. */
  hasOwnPeriod: boolean;
  note: string | undefined;
}

/** A report with everything that rules look at. */
export interface Subject {
  report: ReportDocument;
  content: Content;
  rounding: Rounding;
  figures: ReadonlyMap<string, ReportFigure>;
  reading: Reading;
  /** The report of the same unit, scope and project for another year; undefined when there is none. */
  neighbour(year: number): Neighbour | undefined;
  /** What the report is held against where a change is verified; undefined otherwise. */
  proposal: ReportProposal | undefined;
  /** The day of verification; undefined where the outcome must be the same on every day. */
  today: string | undefined;
}

/** A change of published content, and the content it is proposed for. */
export interface Proposal {
  /** The same report as it is published, under whatever path; undefined for a new one. */
  published(report: ReportDocument): Neighbour | undefined;
  /** Whether a person of this name is an author of the change to the report. */
  isAuthor(report: ReportDocument, name: string): boolean;
}

/** The part of a proposal that concerns one report. */
export interface ReportProposal {
  published: Neighbour | undefined;
  isAuthor(name: string): boolean;
}

export interface Neighbour {
  report: ReportDocument;
  figures: ReadonlyMap<string, ReportFigure>;
}

export type NeighbourLookup = (report: ReportDocument, year: number) => Neighbour | undefined;

export function makeSubject(
  content: Content,
  report: ReportDocument,
  tokenizer: Tokenizer,
  lookup: NeighbourLookup,
  change?: Proposal,
  today?: string,
): Subject {
  const figures = figuresOfReport(content, report);
  const reading = bindNumbers(report.narrative.blocks, [...figures.values()], tokenizer);
  const rounding = roundingOf(content, report);
  const neighbour = (year: number) => lookup(report, year);
  return { report, content, rounding, figures, reading, neighbour, proposal: proposalOf(report, change), today };
}

function proposalOf(report: ReportDocument, change: Proposal | undefined): ReportProposal | undefined {
  if (change === undefined) return undefined;
  return { published: change.published(report), isAuthor: (name) => change.isAuthor(report, name) };
}

const known = new WeakMap<Content, Map<ReportDocument, ReadonlyMap<string, ReportFigure>>>();

/** Figures of a report by id; made once, for the report itself and for its neighbours. */
export function figuresOfReport(content: Content, report: ReportDocument): ReadonlyMap<string, ReportFigure> {
  const all = known.get(content) ?? new Map<ReportDocument, ReadonlyMap<string, ReportFigure>>();
  known.set(content, all);
  const figures = all.get(report) ?? readFigures(content, report);
  all.set(report, figures);
  return figures;
}

function readFigures(content: Content, report: ReportDocument): Map<string, ReportFigure> {
  const rounding = roundingOf(content, report);
  const figures = new Map<string, ReportFigure>();
  for (const [id, entry] of Object.entries(report.front.figures)) {
    const metric = content.metrics.get(id);
    const own = 'label' in entry || 'period' in entry || 'kind' in entry || 'note' in entry ? entry : undefined;
    const kind = own?.kind ?? metric?.kind ?? kindOf(entry.value);
    const label = own?.label ?? metric?.label ?? id;
    const names = [label, ...(metric?.aliases ?? [])];
    const period = own?.period ?? defaultPeriod(kind, report.front.year);
    const interval = intervalOf(entry.value, rounding);
    const hasOwnPeriod = own?.period !== undefined;
    figures.set(id, {
      id,
      label,
      names,
      kind,
      metric,
      quantity: entry.value,
      interval,
      period,
      hasOwnPeriod,
      note: own?.note,
    });
  }
  return figures;
}

function roundingOf(content: Content, { front }: ReportDocument): Rounding {
  return content.regimes.get(front.regime ?? '')?.rounding ?? content.site.rounding;
}

function kindOf({ unit }: Quantity): MetricKind {
  if (unit.dimension === 'ratio' || unit.dimension === 'ratio-difference') return 'ratio';
  return unit.dimension === 'money' ? 'flow' : 'count';
}

function defaultPeriod(kind: MetricKind, year: number): Period {
  return kind === 'stock' ? yearEnd(year) : yearPeriod(year);
}
