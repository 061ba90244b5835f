import { z } from 'zod';
import { Day } from '#schema/date.ts';
import { ReportId } from '#schema/id.ts';
import { Flag, Line, Paragraph, Points, WebAddress } from '#schema/text.ts';

export const Severity = z.enum(['error', 'warning']);
export type Severity = z.output<typeof Severity>;

export const RoundingPolicy = z.enum(['half-up', 'truncate', 'either']);

/** A published report that is withdrawn; its file is deleted. */
const Withdrawal = z.strictObject({ report: ReportId, title: Line.optional(), reason: Paragraph, date: Day });
export type Withdrawal = z.output<typeof Withdrawal>;

/** A version that is not to be read any more: by its name in the address, or the SHA-256 of its file; all without one. */
const Takedown = z.strictObject({
  report: ReportId,
  version: z
    .string()
    .regex(/^(\d{4}-\d{2}-\d{2}-)?[0-9a-f]{8,64}$/, { error: 'version' })
    .optional(),
  reason: Paragraph,
  date: Day,
});
export type Takedown = z.output<typeof Takedown>;

/** A word that counts things: no number, no scale and no money, which have one meaning everywhere. */
const Measure = Line.refine((word) => !NO_MEASURE.test(word.normalize('NFKC')), { error: 'measure' });
const NO_MEASURE = /[\d元圆圓%‰.,]|^[零〇一二两三四五六七八九十百千万亿萬億壹贰叁肆伍陆柒捌玖拾佰仟余多]+|^.{13,}$/;

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
  /**
   * SHA-256 of the mail addresses (lower case) approvers commit with, by name: who approves a waiver of his own is found
   * under another spelling of his name, too. An address itself does not stand in a public file.
   */
  approverAccounts: z.record(Line, z.array(z.string().regex(/^[0-9a-f]{64}$/, { error: 'sha256' }))).default({}),
  /** Reports that were published and are no longer: their addresses say when and why. */
  withdrawn: z.array(Withdrawal).default([]),
  /** Superseded versions that are not to be published again. */
  takedown: z.array(Takedown).default([]),
  /** How published numbers were rounded, unless a regime says otherwise. */
  rounding: RoundingPolicy.default('half-up'),
  /** Severity of rules by id, in place of their default. */
  severity: z.record(z.string(), Severity).default({}),
  /** Measure words that are counted here and not known otherwise. */
  measures: z.array(Measure).default([]),
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
  /** The form editor at /admin/: off without it, local without a repository. */
  editor: z
    .strictObject({
      /** Web address of the repository that holds the content. */
      repository: WebAddress.optional(),
      branch: Line.default('main'),
      /** Path of the content folder within the repository. */
      folder: Line.default('content'),
    })
    .optional(),
  /** Score bands, best first, unless a regime has its own. */
  grades: z.array(z.strictObject({ grade: Line, from: Points })).optional(),
});
export type Site = z.output<typeof Site>;
