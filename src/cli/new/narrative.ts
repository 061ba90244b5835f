import { withYear } from '#cli/new/head.ts';
import type { Known, Request } from '#cli/new/request.ts';
import type { ReportDocument } from '#load/report-document.ts';

const CUSTOMARY = ['基本情况', '预算执行情况', '绩效目标完成情况', '存在问题和改进措施'];
const NUMERALS = '一二三四五六七八九十';

/** Headings of the last report, or the sections of the regime, each with a prompt to replace. */
export function narrativeLines({ year, regime, last }: Request, { regimes }: Known): string[] {
  const sections = regimes.get(regime ?? '')?.sections ?? [];
  const before = last === undefined ? [] : headingsOf(last).map((line) => withYear(line, last.front.year, year));
  const missing = sections.filter((section) => !before.some((line) => plain(line).includes(plain(section))));
  const added = before.length === 0 ? numbered(sections.length === 0 ? CUSTOMARY : sections) : missing.map(unnumbered);
  return [...before, ...added].flatMap((heading, index, all) => {
    const parent = /^## /.test(heading) && /^### /.test(all[index + 1] ?? '');
    return parent ? [heading, ''] : [heading, '', `【请填写：${titleOf(heading)}】`, ''];
  });
}

/** `##` and `###` lines; deeper ones change from year to year. */
function headingsOf({ root, source }: ReportDocument): string[] {
  const lines = source.split(/\r?\n/);
  return root.children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth > 3) return [];
    const line = lines[(node.position?.start.line ?? 0) - 1];
    return line === undefined || !line.startsWith('##') ? [] : [line.trim()];
  });
}

function numbered(sections: readonly string[]): string[] {
  return sections.map((section, index) => `## ${NUMERALS[index] ?? ''}${index < 10 ? '、' : ''}${section}`);
}

function unnumbered(section: string): string {
  return `## ${section}`;
}

function titleOf(heading: string): string {
  return heading.replace(/^#+\s*/, '').replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.．]*\s*/, '');
}

function plain(text: string): string {
  return text.replace(/[\s的]/g, '');
}
