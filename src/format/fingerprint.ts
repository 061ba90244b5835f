import { createHash } from 'node:crypto';
import type { Finding } from '#schema/finding.ts';

/**
 * What stays the same about each finding of a file while lines move around it: its rule, its file, and the check or figure
 * it is about; text it was found at where it is about neither. Equal ones are numbered in their order.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, path, check, figure, found }) => {
    const target = check ?? figure ?? found;
    const hash = createHash('sha256')
      .update(JSON.stringify([rule, path, target]))
      .digest('hex')
      .slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
