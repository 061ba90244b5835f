import { z } from 'zod';
import { Flag, Line, Paragraph, Points, WebAddress } from '#schema/text.ts';

export const Severity = z.enum(['error', 'warning']);
export type Severity = z.output<typeof Severity>;

export const RoundingPolicy = z.enum(['half-up', 'truncate', 'either']);

/** content/site.yaml: the publisher's own settings. */
export const Site = z.strictObject({
  /** Name of the site, shown in the masthead. */
  name: Line,
  /** Body that publishes the site. */
  publisher: Line,
  /** Where the site will stand, without a path: https://mingzhang.example */
  address: WebAddress.transform((address) => address.replace(/\/+$/, '')),
  description: Paragraph.optional(),
  /** Names that may give waivers. */
  approvers: z.array(Line).default([]),
  /** How published numbers were rounded, unless a regime says otherwise. */
  rounding: RoundingPolicy.default('half-up'),
  /** Severity of rules by id, in place of their default. */
  severity: z.record(z.string(), Severity).default({}),
  /** Measure words that are counted here and not known otherwise. */
  measures: z.array(Line).default([]),
  /** Month and day of the following year by which a report is to be published: 09-30. */
  deadline: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { error: 'month-day' })
    .optional(),
  /** Where readers report an error: an https address or a mail address. */
  contact: z.union([WebAddress, z.string().regex(/^mailto:[^\s@]+@[^\s@]+$/)]).optional(),
  /** Licence of the data, in words. */
  licence: Line.optional(),
  /** Everything in this content folder is made up. */
  sample: Flag.optional(),
  /** Score bands, best first, unless a regime has its own. */
  grades: z.array(z.strictObject({ grade: Line, from: Points })).optional(),
});
export type Site = z.output<typeof Site>;
