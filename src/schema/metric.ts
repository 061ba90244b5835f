import { z } from 'zod';
import { FigureId } from '#schema/id.ts';
import { Line, Paragraph } from '#schema/text.ts';

/** flow: over a period; stock: on a day; ratio: a rate; count: a number of things over a period. */
export const MetricKind = z.enum(['flow', 'stock', 'ratio', 'count']);
export type MetricKind = z.output<typeof MetricKind>;

/** A relation that holds for every report that publishes its figures; `unless` names figures whose presence lifts it. */
export const StandardRelation = z.union([
  Line,
  z.strictObject({ relation: Line, unless: z.array(FigureId).default([]), note: Line.optional() }),
]);

/** What is measured (口径). */
export const Metric = z.strictObject({
  id: FigureId,
  label: Line,
  aliases: z.array(Line).default([]),
  /** Usual unit of measure: 万元, %, 人. */
  measure: Line,
  kind: MetricKind,
  definition: Paragraph.optional(),
  relations: z.array(StandardRelation).default([]),
});
export type Metric = z.output<typeof Metric>;

/** content/metrics/*.yaml: a list of metrics. */
export const MetricFile = z.array(Metric);
