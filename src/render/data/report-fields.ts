import type { ReportRow } from '#derive/report-table.ts';
import { type Field, fieldList } from '#render/data/field.ts';
import { SCOPES } from '#render/data/figure-fields.ts';
import { VERDICTS } from '#render/words/verdict.ts';

/** The columns of reports.csv, reports.json and reports.parquet, in order. */
export const REPORT_FIELDS: readonly Field[] = fieldList<ReportRow>({
  id: text('报告', '报告的编号，也是页面地址里 /reports/ 之后的部分。', true),
  address: text('地址', '报告页面的完整地址，永久不变。', true),
  unit: text('单位编号', '评价单位的编号，也是单位页面的地址。', true),
  unitName: text('单位名称', '评价单位的名称。', true),
  region: text('地区', '单位所在的地区。', false),
  level: text('层级', '单位所属的政府层级。', false),
  year: { type: 'integer', title: '评价年度', description: '预算年度，四位数字。', required: true },
  scope: { ...text('评价范围', '单位整体的自评，或一个项目的自评。', true), words: SCOPES },
  project: text('项目编号', '评价范围是项目时的项目编号。', false),
  projectName: text('项目名称', '评价范围是项目时的项目名称。', false),
  title: text('标题', '报告的标题，照原样。', true),
  prepared: { ...text('填报日期', '报告写明的填报日期。', false), type: 'date' },
  published: { ...text('发布日期', '单位公开报告的日期。', false), type: 'date' },
  compiled: flag('整理稿', 'true 是他人根据公开的报告整理的，非官方发布。'),
  status: {
    ...text('校验结论', '整份报告的校验结论。', true),
    words: Object.fromEntries(Object.entries(VERDICTS).map(([status, { word }]) => [status, word])),
  },
  score: { ...text('自评得分', '报告公布的总分；没有公布则空。', false), type: 'number' },
  grade: text('自评等级', '报告公布的等级；没有公布则空。', false),
  exact: count('精确成立', '照公布的数完全成立的校验项数。'),
  rounding: count('舍入内成立', '在公布的位数之内成立的校验项数。'),
  failed: count('不成立', '不成立、也没有说明的校验项数。'),
  waived: count('已说明', '不成立、已公开说明原因的校验项数。'),
  notEvaluated: count('未评估', '缺少所需的数、没有算的校验项数。'),
  numbers: count('文中的数', '叙述文字和表格里数的个数。'),
  bound: count('对上的数', '其中与数据项对上的个数。'),
  checked: count('核对过的数', '其中参与了校验的个数。'),
  figures: count('数据项数', '报告公布的数据项数，即 figures 表里的行数。'),
  corrections: count('勘误', '公开的勘误条数。'),
  digest: { ...text('源文件指纹', '源文件的 SHA-256，十六进制。', true), pattern: '[0-9a-f]{64}' },
  sample: flag('示例', 'true 是虚构的示例，false 是真实的报告。'),
});

function text(title: string, description: string, required: boolean): Omit<Field, 'name' | 'words'> {
  return { type: 'string', title, description, required };
}

function count(title: string, description: string): Omit<Field, 'name'> {
  return { type: 'integer', title, description, required: true };
}

function flag(title: string, description: string): Omit<Field, 'name'> {
  return { type: 'boolean', title, description, required: true };
}
