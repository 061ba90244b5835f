import type { z } from 'zod';

/** Path and message of the first thing a schema objects to, `figures.income: quantity`, or `ok`. */
export function verdict(schema: z.ZodType, input: unknown): string {
  const { error } = schema.safeParse(input);
  const issue = error?.issues[0];
  if (issue === undefined) return 'ok';
  return `${issue.path.join('.')}: ${issue.code === 'unrecognized_keys' ? issue.keys.join(' ') : issue.message}`;
}
