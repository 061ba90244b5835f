import { publishesSource } from '#derive/public-report.ts';
import type { ReportView } from '#derive/report-view.ts';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file that belongs to a report. */
export interface ReportFile {
  /** `Excel 表格` */
  label: string;
  href: string;
  /** The name it is saved under: files of several reports lie in one folder of the reader. */
  saveAs: string;
  type: string;
  description: string;
}

/** The files of a report, what most readers want first. */
export function reportFiles(view: Pick<ReportView, 'href' | 'id' | 'findings'>): ReportFile[] {
  const stem = view.id.replaceAll('/', '-');
  const file = (name: string, label: string, type: string, description: string): ReportFile => ({
    label,
    href: `${view.href}${name}`,
    saveAs: `${stem}-${name}`,
    type,
    description,
  });
  const source = file('source.mdx', '源文件（MDX）', 'text/markdown', '编辑时的原文，照原样，可以核对指纹。');
  return [
    file('report.xlsx', 'Excel 工作簿', WORKBOOK_TYPE, '数据、数据表、评分表、校验各一张表，合计带公式。'),
    file('figures.csv', '数据（CSV）', 'text/csv', '一行一个数，Excel 可以直接打开。'),
    file('report.json', '全部内容（JSON）', 'application/json', '供程序使用：数据、校验、问题、说明、勘误。'),
    ...(publishesSource(view) ? [source] : []),
  ];
}
