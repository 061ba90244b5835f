import type { FigureRow } from '#derive/figure-table.ts';
import { type Field, fieldList } from '#render/data/field.ts';
import { KINDS } from '#render/metrics/metric-words.ts';
import { OUTCOMES } from '#render/words/verdict.ts';

export const SCOPES = { 'whole-unit': '单位整体', project: '项目' } as const;

const QUALIFIERS: Readonly<Record<Exclude<FigureRow['qualifier'], null>, string>> = {
  'and-more': '余、多',
  about: '约、左右',
  nearly: '近、将近',
  'at-least': '不低于、以上',
  'more-than': '超过',
  'at-most': '不超过、以内',
  'less-than': '不足、不到',
};

/** The columns of figures.csv, figures.json and figures.parquet, in order. */
export const FIGURE_FIELDS: readonly Field[] = fieldList<FigureRow>({
  report: text('报告', '报告的编号，也是页面地址里 /reports/ 之后的部分；对应 reports 表的 id。', true),
  unit: text('单位编号', '评价单位的编号，也是单位页面的地址。', true),
  unitName: text('单位名称', '评价单位的名称。', true),
  year: { type: 'integer', title: '评价年度', description: '预算年度，四位数字。', required: true },
  scope: { ...text('评价范围', '单位整体的自评，或一个项目的自评。', true), words: SCOPES },
  project: text('项目编号', '评价范围是项目时的项目编号。', false),
  figure: text('数据编号', '数据项的编号。标准口径的编号各单位、各年度含义相同；其余只在本单位内有意义。', true),
  label: text('数据项', '数据项的名称，照报告的写法。', true),
  value: text('公布的数', '照报告公布的写法，带单位和“约”“≥”等字样，位数也照原样。', true),
  number: {
    ...text('数值', '公布的数去掉单位，是准确的十进制数，保留公布的位数；以 measure 为单位。', true),
    type: 'number',
  },
  measure: text('计量单位', '公布时用的计量单位；不同单位的数不能直接相加。', true),
  qualifier: { ...text('限定', '公布的数不是确数时的限定；空为确数。', false), words: QUALIFIERS },
  kind: {
    ...text('类别', '是一段时间里发生的数，还是某一天的数。', true),
    words: Object.fromEntries(Object.entries(KINDS).map(([kind, { word }]) => [kind, word])),
  },
  periodFrom: { ...text('期间起', '这个数从哪一天算起。', true), type: 'date' },
  periodTo: { ...text('期间止', '这个数算到哪一天，含当天；时点数起止同一天。', true), type: 'date' },
  previous: text('上年的数', '同一单位、范围、项目上一年度的报告公布的同一项数；没有则空。', false),
  checks: { type: 'integer', title: '校验项数', description: '这个数参与了几项校验。', required: true },
  outcome: {
    ...text('校验结论', '参与的校验中最重的结论；都没有算成的为 not-evaluated，没有参与校验的为空。', false),
    words: Object.fromEntries(Object.entries(OUTCOMES).map(([outcome, { word }]) => [outcome, word])),
  },
  sample: { type: 'boolean', title: '示例', description: 'true 是虚构的示例，false 是真实的报告。', required: true },
});

function text(title: string, description: string, required: boolean): Omit<Field, 'name' | 'words'> {
  return { type: 'string', title, description, required };
}
