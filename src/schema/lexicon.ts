import { z } from 'zod';
import { Line } from '#schema/text.ts';

/** content/lexicon.yaml: numerals that are names, not figures (12345, 24小时, 二十大). */
export const Lexicon = z.array(z.strictObject({ term: Line, note: Line }));
export type Lexicon = z.output<typeof Lexicon>;
