import { dimensionOf } from '#expression/dimension.ts';
import type { Environment, Missing, Value } from '#expression/evaluate.ts';
import type { Reference } from '#expression/syntax.ts';
import { type Period, samePeriod } from '#schema/date.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** Figures of a report, and of the same unit in other years, for the evaluation of relations. */
export function environmentOf(subject: Subject): Environment {
  return {
    figure: (id, at) => value(subject, id, at),
    parts: (prefix) => directParts(subject, prefix),
  };
}

/** The figure a reference names, or why there is none. */
export function findFigure(subject: Subject, id: string, at: Reference): ReportFigure | Missing {
  const { year } = subject.report.front;
  const wanted = at === undefined ? year : at === 'prev' ? year - 1 : at;
  const figures = wanted === year ? subject.figures : subject.neighbour(wanted)?.figures;
  if (figures === undefined) {
    return { missing: `没有同一单位${wanted}年度的报告`, missingEn: `there is no report of this unit for ${wanted}` };
  }
  const figure = figures.get(id);
  const name = () => subject.figures.get(id)?.label ?? subject.content.metrics.get(id)?.label ?? id;
  if (figure === undefined) {
    const where = wanted === year ? '本报告' : `${wanted}年度报告`;
    return {
      missing: `${where}没有公布“${name()}”（${id}）`,
      missingEn: `${id} is not published${wanted === year ? '' : ` for ${wanted}`}`,
    };
  }
  const own = subject.figures.get(id);
  if (own !== undefined && wanted !== year && !samePeriod(shifted(own.period, wanted - year), figure.period)) {
    return { missing: `“${name()}”两年的期间不同`, missingEn: `${id} has another period in ${wanted}` };
  }
  return figure;
}

function value(subject: Subject, id: string, at: Reference): Value | Missing {
  const figure = findFigure(subject, id, at);
  return 'missing' in figure ? figure : { interval: figure.interval, dimension: dimensionOf(figure.quantity.unit) };
}

const partsOf = oncePerReport(() => new Map<string, readonly string[]>());

/** Ids one level below `prefix` that the report or the standard metrics declare. */
function directParts(subject: Subject, prefix: string): readonly string[] {
  const known = partsOf(subject);
  const parts = known.get(prefix);
  if (parts !== undefined) return parts;
  const made = readParts(subject, prefix);
  known.set(prefix, made);
  return made;
}

function readParts({ figures, content }: Subject, prefix: string): string[] {
  const parts = new Set(metricParts(content.metrics).get(prefix));
  const stem = `${prefix}.`;
  for (const id of figures.keys()) if (id.startsWith(stem) && !id.includes('.', stem.length)) parts.add(id);
  return [...parts];
}

type Metrics = Subject['content']['metrics'];
const partsOfMetrics = new WeakMap<Metrics, ReadonlyMap<string, readonly string[]>>();

/** Standard metrics by the metric that they are direct parts of. */
function metricParts(metrics: Metrics): ReadonlyMap<string, readonly string[]> {
  const known = partsOfMetrics.get(metrics);
  if (known !== undefined) return known;
  const made = Map.groupBy(metrics.keys(), (id) => id.slice(0, Math.max(0, id.lastIndexOf('.'))));
  partsOfMetrics.set(metrics, made);
  return made;
}

function shifted({ from, to }: Period, years: number): Period {
  const move = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`.replace(/-02-29$/, '-02-28');
  return { from: move(from), to: move(to) };
}
