import type { ReportSummary } from '#derive/report-view.ts';
import { foldText } from '#render/search/fold.ts';
import type { Fragment } from '#render/search/fragment.ts';
import { indexCopy } from '#render/search/index-copy.ts';
import { termsOf } from '#render/search/initials.ts';
import { readPageText } from '#render/search/page-text.ts';
import { filtersOf } from '#render/search/report-limits.ts';

type Report = Pick<ReportSummary, 'href' | 'title' | 'year' | 'scope' | 'sample' | 'unit' | 'grade' | 'status'>;

/** What the index needs of a published page; undefined for HTML without `<main>`. */
export function copyPage(html: string, report: Report) {
  const text = readPageText(html);
  if (text === undefined) return undefined;
  const fragment: Fragment = {
    url: report.href,
    content: text.blocks.map((block) => block.text).join('\n'),
    meta: {
      title: report.title,
      unit: report.unit.name,
      year: String(report.year),
      scope: report.scope,
      sample: String(report.sample),
    },
    sections: text.sections,
  };
  const filters = { kind: report.sample ? 'sample' : 'real', ...filtersOf(report) };
  const characters = new Set(text.blocks.flatMap((block) => foldText(block.text).characters));
  return {
    html: indexCopy(text, filters, fragment),
    fragment,
    characters: [...characters].sort().join(''),
    terms: termsOf(text, report.unit.name),
  };
}
