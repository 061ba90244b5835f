import type { ReportParts } from '../verify/content-of.ts';

const FIGURES = 'figures:\n  expenditure: 438.39万元\n  share: { label: 占比, value: 12.5% }';

/** Honest reports that look like hostile ones; each is published. */
export const HONEST: readonly (ReportParts & { name: string })[] = [
  { name: 'braces with a backslash', body: '支出情况表\\{单位：万元\\}如下。' },
  { name: 'braces as references', body: '支出情况表&#123;单位：万元&#125;如下。' },
  { name: 'a less-than sign with a backslash', body: '得分\\<90分的为不合格。' },
  { name: 'a less-than sign by name', body: '得分&lt;90分的为不合格。' },
  { name: 'full-width braces and signs', body: '｛单位：万元｝，得分＜90分、＞60分。' },
  {
    name: 'the word import at the beginning of a sentence',
    body: '重要：import 是“进口”的意思，export 是“出口”的意思。',
  },
  { name: 'a javascript that is talked about', body: '培训内容有 JavaScript、data: 协议和 on 开头的事件。' },
  { name: 'a bare address', body: '详见www.gd.gov.cn，或http://www.gov.cn/zhengce/，其中列有办法。' },
  { name: 'a bare https address with Chinese behind it', body: '详见https://www.gov.cn/zhengce/，其中列有办法。' },
  {
    name: 'a link to a government page',
    body: '[通知](https://www.gov.cn/zhengce/content/202409/content_6973187.htm "通知全文")',
  },
  { name: 'a link to a Chinese host', body: '[政务](https://廉江.政务/index.html)' },
  {
    name: 'a link to last year’s report',
    body: '见[上年报告](../../2022/library/)和[全部](/years/2023/)，[下文](#main)。',
  },
  {
    name: 'an official mail address',
    body: '意见请发[信箱](mailto:open@city.gov.cn?subject=绩效)，或 open@city.gov.cn。',
  },
  { name: 'a text behind a byte order mark', front: FIGURES, body: '支出438.39万元。' },
  { name: 'a range with tildes', body: '2019~2020年为规划期，分80~90两档。' },
  { name: 'words struck out', body: '~~本段作废~~' },
  { name: 'full-width digits', front: FIGURES, body: '支出４３８．３９万元，占１２．５％。' },
  { name: 'circled numbers of items', body: '① 加强管理。② 严格审核。③ 公开结果。' },
  {
    name: 'Roman numerals and units',
    body: 'Ⅰ类水质，面积约1㎡，浓度5μg，温度20℃，PM2.5达标，O2O平台，5G网络，CO₂减排，α和β两项。',
  },
  { name: 'a Western name', body: '引进专家 René 和 Müller 各一人，与 Борис 合作。' },
  { name: 'a name in Uyghur', body: '译名：شىنجاڭ。\n\n2023年完成。' },
  { name: 'a family as a picture', body: '“一老一小”服务👨‍👩‍👧受到欢迎❤️。' },
  { name: 'service numbers', body: '拨打12345、12315、110或0759-6612345，全国热线400-123-4567。' },
  { name: 'a number that is masked', body: '来电138****5678的群众反映满意。' },
  {
    name: 'a sum of eleven digits',
    front: 'figures:\n  assets: { label: 资产总额, value: 13812345678元 }',
    body: '资产总额13812345678元。',
  },
  { name: 'a project code', body: '项目编码：13812345678，统一社会信用代码：12440881456789012X。' },
  { name: 'dates and document numbers', body: '依据廉财绩〔2024〕4号（2024-09-10印发）和GB/T 19001-2016。' },
  { name: 'a table of counts', body: '| 年度 | 受理件数 | 办结件数 |\n|---|---|---|\n| 2023 | 139 | 12345678 |' },
  { name: 'a year in Chinese numerals', body: '二〇二三年十二月三十一日，一二三产业融合发展。' },
  { name: 'several footnotes', body: '甲[^1]乙[^注2]。\n\n[^1]: 第一条\n\n[^注2]: 第二条' },
  { name: 'nested lists', body: '1. 甲\n   - 乙\n     - 丙\n\n> 引用\n> > 再引' },
  { name: 'a quotation mark of YAML', front: 'basis: "《关于“放管服”改革的通知》（粤府办〔2023〕1号）"' },
  { name: 'an ampersand and a star within words', front: 'basis: R&D投入 * 试点 # 编者' },
  { name: 'an exclamation mark', front: 'issuer: 加油!市政府!' },
  { name: 'the word null within words', front: 'issuer: null岛办事处' },
  { name: 'Windows line ends', front: FIGURES, body: '支出438.39万元。\r\n\r\n占12.5%。' },
  { name: 'a thematic break', body: '上\n\n---\n\n下' },
  { name: 'named references', body: '甲&nbsp;乙&amp;丙&copy;&mdash;丁' },
  {
    name: 'a note and a figure',
    front: FIGURES,
    body: '<Note>\n\n编者注。\n\n</Note>\n\n支出<Figure of="expenditure"/>。',
  },
];
