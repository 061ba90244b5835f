import { z } from 'zod';
import { isWebAddress } from '#schema/web-address.ts';

/** One line of text that is not empty. */
export const Line = z
  .string()
  .trim()
  .min(1, { error: 'empty' })
  .max(500, { error: 'too-long' })
  // `~` and `null` are nothing to other readers of YAML, and two characters or a word to the failsafe schema.
  .refine((text) => !/^(?:~|null|Null|NULL)$/.test(text), { error: 'empty' })
  .refine((text) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(text), { error: 'one-line' });

/** Name of a file below a folder, perhaps in folders of its own; it neither climbs nor hides nor steers a shell. */
export const FileName = Line.refine(
  (name) => name.length <= 200 && name.split('/').every((step) => /^(?!\.)[^\\:*?"<>|]*[^\\:*?"<>|. ]$/.test(step)),
  { error: 'file-name' },
);

/** Text of several lines that is not empty. Folded YAML leaves spaces between Chinese characters: they go. */
export const Paragraph = z
  .string()
  .trim()
  .min(1, { error: 'empty' })
  .max(5000, { error: 'too-long' })
  .transform((text) => text.replace(/(?<=[\p{Script=Han}\p{P}])[ \n](?=[\p{Script=Han}\p{P}])/gu, ''));

/** YAML is read with the failsafe schema, so `true` arrives as text. */
export const Flag = z.enum(['true', 'false'], { error: 'flag' }).transform((text) => text === 'true');

/** A whole year, 1990 to 2099, as number. */
export const Year = z
  .string()
  .regex(/^(199\d|20\d\d)$/, { error: 'year' })
  .transform(Number);

/** Points of a scorecard: a plain decimal such as `9.81`, kept as text. */
export const Points = z.string().regex(/^\d{1,4}(\.\d{1,6})?$/, { error: 'points' });

/** Address of a page elsewhere. */
export const WebAddress = z.string().refine(isWebAddress, { error: 'web-address' });
