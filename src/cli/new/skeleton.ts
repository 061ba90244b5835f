import { figureLines } from '#cli/new/figures.ts';
import { headLines } from '#cli/new/head.ts';
import { narrativeLines } from '#cli/new/narrative.ts';
import type { Known, Request } from '#cli/new/request.ts';
import { datasheetLines, scorecardLines } from '#cli/new/tables.ts';

/** Path of the report within the content folder. */
export function reportPath({ unit, year, project }: Request): string {
  return `reports/${year}/${unit}${project === undefined ? '' : `.${project}`}.mdx`;
}

/**
 * A report to fill in: labels and the values of the last report stand as comments beside blanks. The checker finds every
 * blank, so that nothing half written is published.
 */
export function skeletonOf(request: Request, known: Known): string {
  const front = [
    '# 以 # 开头的是提示，不会公开，填好后可以删去。“待填写”都要换成原文的内容。',
    `# 填好后校验：npm run verify -- ${reportPath(request)}`,
    ...headLines(request, known),
    ...figureLines(request, known),
    ...datasheetLines(request, known),
    ...scorecardLines(request, known),
    '# attachments: # 所附的文件，放在 attachments/年度/单位编号/ 里，没有就不写',
    '#   - { role: scorecard, file: 评分表.xlsx }',
  ];
  return `---\n${front.join('\n')}\n---\n\n${narrativeLines(request, known).join('\n').trimEnd()}\n`;
}
