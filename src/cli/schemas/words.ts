import type { SchemaKind } from '#cli/schemas/documents.ts';
import type { Words } from '#cli/schemas/for-editors.ts';
import { REPORT_WORDS } from '#cli/schemas/report-words.ts';

const GROUP = { group: '一级指标的名称', aliases: '也可以这样写的名称', weight: '分值，只写数字' } as const;

function below(path: string, words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [`${path}.${key}`, text]));
}

const WITHDRAWN = {
  report: '报告：年度/单位 或 年度/单位.项目',
  title: '标题',
  reason: '原因，对公众说明',
  date: '日期',
} as const;

const ROUNDING = '公布的数怎样取整：half-up 四舍五入，truncate 直接舍去，either 两种都可以';

/** What every value is for, as the editor shows it. */
export const WORDS: Readonly<Record<SchemaKind, Words>> = {
  report: REPORT_WORDS,
  site: {
    name: '站名，显示在页首',
    publisher: '发布机构',
    address: '网站的网址，如 https://jixiao.example.gov.cn',
    description: '一两句介绍',
    approvers: '可以作说明的人，waivers 的 by 要在其中',
    approverAccounts: '各说明人提交时所用邮箱（小写）的 SHA-256，用来发现自己批准自己',
    withdrawn: '公布过、现已撤回的报告；文件已删去',
    ...below('withdrawn', WITHDRAWN),
    takedown: '不再公开的旧版本',
    ...below('takedown', { ...WITHDRAWN, version: '哪一版：网址里的版本名或文件的 SHA-256；不写就是全部旧版本' }),
    editor: '表单编辑器 /admin/；不写就没有',
    'editor.repository': '存放内容的版本库的网址',
    'editor.branch': '公布所用的分支',
    'editor.folder': '内容文件夹在版本库里的路径',
    rounding: ROUNDING,
    severity: '按规则编号改严重程度：error 错误，warning 提醒',
    measures: '本地特有的量词，如 处、批次',
    deadline: '次年的公开期限，月-日，如 09-30',
    contact: '读者反映问题的网址或邮箱（mailto:）',
    licence: '数据的使用许可',
    sample: '整个站点是虚构的示例',
    grades: '等级和起始分，从高到低',
    'grades.grade': '等级',
    'grades.from': '起始分',
  },
  unit: {
    name: '单位全称',
    aliases: '简称、曾用名',
    level: '层级，如 县级',
    region: '地区，如 广东省湛江市廉江市',
    parent: '上级单位的编号',
    code: '预算代码或机构代码',
    predecessor: '改名、撤并之前的单位的编号',
    description: '职责，一两句',
    sample: '虚构的单位',
  },
  metrics: {
    id: '编号，如 expenditure.basic',
    label: '名称，如 基本支出',
    aliases: '正文里的其他叫法',
    measure: '常用单位，如 万元',
    kind: 'flow 一段时间的金额，stock 某一天的数，ratio 比率，count 一段时间的数量',
    definition: '口径的定义',
    relations: '总是成立的勾稽关系，如 expenditure = expenditure.basic + expenditure.project',
    'relations.relation': '关系式',
    'relations.unless': '公布了其中任一数据时不适用',
    'relations.note': '什么时候适用',
  },
  regime: {
    id: '编号，与文件名一致',
    title: '名称',
    scope: 'whole-unit 部门整体，project 项目',
    basis: '依据的文号',
    description: '介绍',
    rounding: ROUNDING,
    scorecard: '评分表',
    'scorecard.total': '总分，一般是 100',
    'scorecard.indicators': '规定的指标',
    'scorecard.indicators.id': '编号',
    'scorecard.indicators.label': '名称',
    'scorecard.indicators.group': '一级指标',
    'scorecard.indicators.subgroup': '二级指标',
    'scorecard.indicators.weight': '分值，只写数字',
    'scorecard.indicators.method': '怎样计分：target 按目标，tiers 按档次，rate 按比例，judgement 定性',
    'scorecard.groups': '各一级指标的分值',
    ...below('scorecard.groups', GROUP),
    'scorecard.variants': '允许的其他分值',
    'scorecard.variants.title': '名称',
    'scorecard.variants.groups': '各一级指标的分值',
    ...below('scorecard.variants.groups', GROUP),
    'scorecard.closed': '只有列出的指标，报告不能自加',
    'scorecard.tiers': '定性指标的档次',
    'scorecard.tiers.words': '完成值以这些词开头',
    'scorecard.tiers.from': '最低得分比例，%',
    'scorecard.tiers.to': '最高得分比例，%',
    'scorecard.reasonBelow': '执行率低于多少（%）要写原因',
    grades: '等级和起始分，从高到低',
    'grades.grade': '等级',
    'grades.from': '起始分',
    datasheet: '数据表',
    'datasheet.rows': '行',
    'datasheet.rows.figure': '数据的编号',
    'datasheet.rows.label': '行名',
    sections: '正文必有的部分，标题里要出现这些词',
  },
  lexicon: { term: '正文里的写法，如 12345', note: '为什么不是数据' },
};
