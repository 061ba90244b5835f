import { z } from 'zod';
import { Day, PeriodText } from '#schema/date.ts';
import { FigureId, Slug } from '#schema/id.ts';
import { quantityText } from '#schema/quantity.ts';
import { FileName, Flag, Line, Paragraph, Points, WebAddress, Year } from '#schema/text.ts';

/** Entries of one list: the longest report we know has 60 figures, and every check looks at all of them. */
const MOST = 2000;

/** Frontmatter of content/reports/<year>/<unit>[.<project>].mdx. `measures` are the site's own measure words. */
export function reportSchema(measures: ReadonlySet<string>) {
  const quantity = quantityText(measures);
  const figure = z.union([
    quantity.transform((value) => ({ value })),
    z.strictObject({
      value: quantity,
      label: Line.optional(),
      /** Days or months it is about, when that is not the fiscal year. */
      period: PeriodText.optional(),
      /** Day counted (stock) or period covered (flow, count). */
      kind: z.enum(['flow', 'stock', 'ratio', 'count']).optional(),
      note: Line.optional(),
    }),
  ]);
  return z.strictObject({
    title: Line,
    unit: Slug,
    /** Needed where content/units has no file for the unit. */
    unitName: Line.optional(),
    /** Fiscal year that is evaluated. */
    year: Year,
    scope: z.enum(['whole-unit', 'project']),
    project: Slug.optional(),
    projectName: Line.optional(),
    regime: Slug.optional(),
    prepared: Day.optional(),
    published: Day.optional(),
    /** Notice the evaluation follows: 廉财绩〔2024〕4号. */
    basis: Line.optional(),
    ...directory,
    source: Source.optional(),
    sample: Flag.optional(),
    figures: z
      .record(FigureId, figure)
      .refine((all) => Object.keys(all).length <= MOST, { error: 'too-many' })
      .default({}),
    relations: z.array(Line).max(MOST, { error: 'too-many' }).default([]),
    datasheet: z.array(datasheetRow(quantity)).max(MOST, { error: 'too-many' }).default([]),
    scorecard: Scorecard.optional(),
    attachments: z.array(Attachment).max(MOST, { error: 'too-many' }).default([]),
    waivers: z.array(Waiver).max(MOST, { error: 'too-many' }).default([]),
    corrections: z.array(correction(quantity)).max(MOST, { error: 'too-many' }).default([]),
  });
}

/** Directory fields of government pages: 索引号, 文号, 发布机构, 主题分类, 体裁分类, 有效性, 公开方式. */
const directory = {
  indexNumber: Line.optional(),
  documentNumber: Line.optional(),
  issuer: Line.optional(),
  topic: Line.optional(),
  genre: Line.optional(),
  validity: Line.optional(),
  disclosure: Line.optional(),
};

/** The public report this one was compiled from, when somebody other than the unit compiled it. */
export const Source = z.strictObject({
  title: Line,
  date: Day.optional(),
  url: WebAddress.optional(),
  note: Paragraph.optional(),
});

/** A row of the datasheet as published: its own numbers, not copies of the figures. */
function datasheetRow<Q extends z.ZodType>(quantity: Q) {
  return z.strictObject({
    figure: FigureId,
    label: Line.optional(),
    original: quantity.optional(),
    adjusted: quantity.optional(),
    actual: quantity.optional(),
    note: Line.optional(),
  });
}

export const ScorecardItem = z.strictObject({
  indicator: FigureId,
  label: Line.optional(),
  group: Line.optional(),
  subgroup: Line.optional(),
  method: z.enum(['target', 'tiers', 'rate', 'judgement']).optional(),
  target: Line.optional(),
  actual: Line.optional(),
  weight: Points.optional(),
  score: Points.optional(),
  reason: Line.optional(),
});

export const Scorecard = z.strictObject({
  items: z.array(ScorecardItem).max(MOST, { error: 'too-many' }).default([]),
  total: Points.optional(),
  grade: Line.optional(),
  note: Line.optional(),
});

export const Attachment = z.strictObject({
  role: z.enum(['narrative', 'datasheet', 'scorecard', 'other']),
  file: FileName,
  label: Line.optional(),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'sha256' })
    .optional(),
});

/** Path of an attachment, relative to the content folder. */
export function attachmentPath({ year, unit }: { year: number; unit: string }, file: string): string {
  return `attachments/${year}/${unit}/${file}`;
}

/** A public, reasoned, dated acceptance of one finding (说明). */
export const Waiver = z.strictObject({
  rule: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'rule-id' }),
  quote: Line.optional(),
  figure: FigureId.optional(),
  relation: Line.optional(),
  reason: Paragraph,
  by: Line,
  date: Day,
});
export type Waiver = z.output<typeof Waiver>;

/** A dated change of a published figure (勘误). */
function correction<Q extends z.ZodType>(quantity: Q) {
  return z.strictObject({
    figure: FigureId,
    /** As it was published before. */
    from: quantity,
    /** As it is published now; left out where the figure is no longer published. */
    to: quantity.optional(),
    type: z.enum(['revision', 'error']),
    reason: Paragraph,
    date: Day,
  });
}

export type Frontmatter = z.output<ReturnType<typeof reportSchema>>;
export type FigureValue = Frontmatter['figures'][string];
export type DatasheetRow = Frontmatter['datasheet'][number];
export type Scorecard = z.output<typeof Scorecard>;
export type ScorecardItem = z.output<typeof ScorecardItem>;
export type Correction = Frontmatter['corrections'][number];
export type Attachment = z.output<typeof Attachment>;
