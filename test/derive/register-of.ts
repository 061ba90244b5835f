import { type Register, registerOf } from '#derive/register.ts';
import { reportFacts } from '#derive/report-views.ts';
import { type ReportParts, SITE, verifyReports } from '../verify/content-of.ts';

/** The register of reports written in a test; `site` are further lines of site.yaml. */
export function registerOfReports(
  reports: readonly ReportParts[],
  files: Readonly<Record<string, string>> = {},
  site = '',
): Register {
  const verified = verifyReports(reports, { 'site.yaml': SITE + site, ...files });
  return registerOf(
    verified.content,
    reportFacts(verified).map((facts) => ({ ...facts, view: '' })),
  );
}

/** Frontmatter lines of figures: `figures({ income: '1.00万元' })`. */
export function figures(values: Readonly<Record<string, string>>): string {
  const lines = Object.entries(values).map(([id, value]) => `  ${id}: ${value}`);
  return `figures:\n${lines.join('\n')}`;
}

export const SAMPLE = 'sample: true';
