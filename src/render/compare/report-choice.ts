import { type ComparedReport, comparedReport } from '#derive/comparison.ts';
import type { ReportRecord } from '#derive/register.ts';

/** A report that may be compared, for the list to choose from. */
export interface ReportChoice {
  id: string;
  year: number;
  /** Unit and project, `示例` in front of made-up ones. */
  name: string;
}

/** All reports to choose from: newest year first, real before sample. */
export function choicesOf(records: readonly ReportRecord[]): ReportChoice[] {
  return records
    .toSorted((a, b) => b.year - a.year || Number(a.sample) - Number(b.sample) || (a.id < b.id ? -1 : 1))
    .map((record) => ({ id: record.id, year: record.year, name: choiceName(comparedReport(record)) }));
}

/** What a report is called in the list and above its column. */
export function choiceName({
  unitName,
  projectName,
  sample,
}: Pick<ComparedReport, 'unitName' | 'projectName' | 'sample'>): string {
  return `${sample ? '【示例】' : ''}${unitName}${projectName === null ? '' : `：${projectName}`}`;
}

/** Ids of the reports that an address names, in order, each once: `?r=2023/a&r=2022/a`. */
export function chosenIds(search: string): string[] {
  const ids = new URLSearchParams(search).getAll('r').filter((id) => /^\d{4}\/[a-z0-9.-]+$/.test(id));
  return [...new Set(ids)];
}

/** The address of the comparison of these reports. */
export function compareAddress(ids: readonly string[]): string {
  return ids.length === 0 ? '/compare/' : `/compare/?${ids.map((id) => `r=${id}`).join('&')}`;
}
