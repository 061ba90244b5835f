import { relation } from '#verify/rules/relation.ts';
import { relationSyntax } from '#verify/rules/relation-syntax.ts';
import { type ReportParts, SITE, verifyReports } from './content-of.ts';

/** A relation over figures written in a test: `t 12千元; a 12千元`. */
export interface Calculation {
  /** `id value` or `id@2022 value` (last year's report), separated by `; `; ` ~2023-01/2023-06` gives a period. */
  figures: string;
  relation: string;
  rounding?: 'half-up' | 'truncate' | 'either';
}

/** What the verifier says of it, in a line. */
export function calculate({ figures, relation: text, rounding = 'half-up' }: Calculation): string {
  const years = new Map<number, string[]>([[2023, []]]);
  for (const one of figures === '' ? [] : figures.split('; ')) {
    const [name = '', value = '', period] = one.split(' ');
    const [id = '', year = '2023'] = name.split('@');
    const more = period === undefined ? '' : `, period: ${period.slice(1)}`;
    const line = `  ${id}: { label: "${id}", value: "${value}"${more} }`;
    years.set(Number(year), [...(years.get(Number(year)) ?? []), line]);
  }
  const reports = [...years].map(([year, lines]): ReportParts => {
    const head = lines.length === 0 ? '' : `figures:\n${lines.join('\n')}`;
    return { year, front: year === 2023 ? `${head}\nrelations:\n  - "${text}"` : head };
  });
  const site = { 'site.yaml': `${SITE}rounding: ${rounding}\n` };
  const { reports: verified, broken } = verifyReports(reports, site, [relation, relationSyntax]);
  const [unread] = broken.flatMap(({ findings }) => findings);
  if (unread !== undefined) throw new Error(unread.message);
  const report = verified.find(({ subject }) => subject.report.front.year === 2023);
  const [check] = report?.checks ?? [];
  if (check === undefined) {
    const [finding] = report?.findings ?? [];
    return `refused at ${(finding?.column ?? 0) - '  - "'.length}: ${finding?.message.replace(/^.*无法计算：/, '')}`;
  }
  if (check.outcome === 'not-evaluated') return `not evaluated: ${check.reason}`;
  const { outcome, published, calculated, calculatedLow, calculatedHigh, gap, limit, ratio } = check;
  const range = calculatedLow === calculatedHigh ? '' : ` [${calculatedLow ?? '…'}, ${calculatedHigh ?? '…'}]`;
  return `${outcome}: ${published} against ${calculated}${range}, gap ${gap} of ${limit ?? 'any'}${ratio === null ? '' : `, ${ratio}`}`;
}
