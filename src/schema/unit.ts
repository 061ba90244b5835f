import { z } from 'zod';
import { Slug } from '#schema/id.ts';
import { Flag, Line, Paragraph } from '#schema/text.ts';

/** content/units/<unit>.yaml: a body that reports (评价单位). */
export const Unit = z.strictObject({
  name: Line,
  /** Other and shorter names the unit is written with. */
  aliases: z.array(Line).default([]),
  level: Line.optional(),
  region: Line.optional(),
  /** Body it belongs to: a unit's id. */
  parent: Slug.optional(),
  /** Organisation code or budget code. */
  code: Line.optional(),
  /** The unit that carried on the same tasks before this one: its id. */
  predecessor: Slug.optional(),
  description: Paragraph.optional(),
  /** The unit is made up. */
  sample: Flag.optional(),
});
export type Unit = z.output<typeof Unit>;
