import type { MetricDefinition, RecordedFigure, Register, ReportRecord } from '#derive/register.ts';
import type { UnitSummary } from '#derive/report-view.ts';
import { statementInWords } from '#derive/statement-words.ts';

/** A value of the metric, and its row on the report's page. */
export interface MetricCell extends RecordedFigure {
  year: number;
  href: string;
}

/** One unit, or one project of a unit, through the years. */
export interface MetricRow {
  unit: UnitSummary;
  /** Name of the project; null for the whole unit. */
  project: string | null;
  sample: boolean;
  /** Oldest first; years without the figure are left out. */
  cells: MetricCell[];
}

/** A standard metric across units and years. */
export interface MetricView extends Omit<MetricDefinition, 'relations'> {
  href: string;
  /** Relations in words. */
  relations: string[];
  /** Years in which it is published, oldest first. */
  years: number[];
  /** Real before sample, whole units before projects. */
  rows: MetricRow[];
}

/** All standard metrics in the order of their definitions; those nobody publishes have no rows. */
export function metricViews({ metrics, records }: Register): MetricView[] {
  const labels = new Map(metrics.map(({ id, label }) => [id, label]));
  const inWords = (relation: string) => statementInWords(relation, (id) => labels.get(id) ?? id);
  const published = figuresById(records);
  return metrics.map((metric) => {
    const found = published.get(metric.id) ?? [];
    return {
      ...metric,
      href: `/metrics/${metric.id}/`,
      relations: metric.relations.map(inWords),
      years: [...new Set(found.map(({ record }) => record.year))].sort(),
      rows: rowsOf(found),
    };
  });
}

interface Published {
  record: ReportRecord;
  figure: RecordedFigure;
}

function figuresById(records: readonly ReportRecord[]): Map<string, Published[]> {
  const all = records.flatMap((record) =>
    record.figures.filter(({ standard }) => standard).map((figure) => ({ record, figure })),
  );
  return Map.groupBy(all, ({ figure }) => figure.id);
}

function rowsOf(found: readonly Published[]): MetricRow[] {
  const lines = Map.groupBy(found, ({ record }) => `${record.sample}|${record.unit.id}|${record.project ?? ''}`);
  const rows = [...lines.values()].flatMap((line) => {
    const sorted = line.toSorted((a, b) => a.record.year - b.record.year);
    const last = sorted.at(-1)?.record;
    if (last === undefined) return [];
    const cells = sorted.map(({ record, figure }) => ({
      ...figure,
      year: record.year,
      href: `${record.href}#figure-${figure.id}`,
    }));
    return [{ unit: last.unit, project: last.projectName ?? last.project, sample: last.sample, cells }];
  });
  return rows.sort(
    (a, b) =>
      Number(a.sample) - Number(b.sample) ||
      Number(a.project !== null) - Number(b.project !== null) ||
      (a.unit.id < b.unit.id ? -1 : 1),
  );
}
