import { z } from 'zod';
import { FigureId, Slug } from '#schema/id.ts';
import { RoundingPolicy } from '#schema/site.ts';
import { Flag, Line, Paragraph, Points } from '#schema/text.ts';

/** How an indicator is scored: from actual and target, by tiers, from the execution rate, or by judgement. */
export const ScoringMethod = z.enum(['target', 'tiers', 'rate', 'judgement']);

export const Indicator = z.strictObject({
  id: FigureId,
  label: Line,
  /** 一级指标 and 二级指标 it stands under. */
  group: Line.optional(),
  subgroup: Line.optional(),
  /** Points, where the regime fixes them. */
  weight: Points.optional(),
  method: ScoringMethod.optional(),
});
export type Indicator = z.output<typeof Indicator>;

/** Points of a 一级指标; `aliases` are other names and the names of the groups it is made of. */
export const GroupWeight = z.strictObject({ group: Line, aliases: z.array(Line).default([]), weight: Points });
export type GroupWeight = z.output<typeof GroupWeight>;

/** A tier of qualitative scores: words an actual value begins with, and the share of the weight in % it may get. */
export const Tier = z.strictObject({ words: z.array(Line).min(1), from: Points, to: Points });
export type Tier = z.output<typeof Tier>;

/** content/regimes/<regime>.yaml: a versioned template of scorecard and datasheet (评价体系). */
export const Regime = z.strictObject({
  title: Line,
  scope: z.enum(['whole-unit', 'project']),
  /** The rule it comes from. */
  basis: Line.optional(),
  description: Paragraph.optional(),
  rounding: RoundingPolicy.optional(),
  scorecard: z
    .strictObject({
      total: Points.default('100'),
      indicators: z.array(Indicator).default([]),
      /** Points of each 一级指标, where the regime fixes them. */
      groups: z.array(GroupWeight).default([]),
      /** Other sets of group weights that the regime allows. */
      variants: z.array(z.strictObject({ title: Line, groups: z.array(GroupWeight).min(1) })).default([]),
      /** The indicators listed are all there are; otherwise a report adds its own. */
      closed: Flag.optional(),
      tiers: z.array(Tier).default([]),
      /** Execution rate in % below which a reason must be given. */
      reasonBelow: Points.optional(),
    })
    .optional(),
  /** Score bands, best first. */
  grades: z.array(z.strictObject({ grade: Line, from: Points })).optional(),
  datasheet: z
    .strictObject({ rows: z.array(z.strictObject({ figure: FigureId, label: Line.optional() })).default([]) })
    .optional(),
  /** Headings a narrative of this regime must have. */
  sections: z.array(Line).default([]),
  id: Slug.optional(),
});
export type Regime = z.output<typeof Regime>;
