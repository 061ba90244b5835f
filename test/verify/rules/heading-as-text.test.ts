import { headingAsText } from '#verify/rules/heading-as-text.ts';
import { ruleTable } from '../rule-table.ts';

const text = (...paragraphs: string[]) => ({ body: paragraphs.join('\n\n') });
const TEXT = '本单位负责公共阅读服务，设三个科室。';

ruleTable(headingAsText, {
  valid: [
    { name: 'no text', report: {} },
    { name: 'headings', report: text('## 一、单位基本情况', TEXT, '### （一）绩效目标', TEXT) },
    { name: 'an item that is a sentence', report: text('## 措施', '一、加强预算管理。', '二、完善制度。', TEXT) },
    { name: 'an item with text behind its title', report: text('一、加强管理。健全制度，压实责任。', TEXT) },
    { name: 'an enumeration within a sentence', report: text('主要做法：一、加强领导；二、完善制度', TEXT) },
    {
      name: 'a list of short items',
      report: text('## 措施', '一、加强领导', '二、完善制度', '三、强化监督', '特此报告。'),
    },
    { name: 'a last short item', report: text(TEXT, '（一）数字资源使用率不高') },
    { name: 'an item with a figure', report: text('一、全年接待读者86500人次', TEXT) },
    { name: 'an item that leads on to a list', report: text('一、存在的问题：', TEXT) },
    { name: 'numbered lists', report: text('1. 加强管理', '2. 完善制度', TEXT, '（1）预算编制', TEXT) },
    {
      name: 'a wrapped sentence',
      report: text('（一）推进项目库建设与预算编制的衔接并在年度中\n分两次调整，压减结转。'),
    },
    { name: 'a cell', report: text('| 项目 | 说明 |\n| --- | --- |\n| 一、单位基本情况 | 无 |', TEXT) },
    { name: 'an editor’s note', report: text('<Note>\n\n一、单位基本情况\n\n说明。\n\n</Note>', TEXT) },
  ],
  invalid: [
    {
      name: 'a title of its own paragraph',
      report: text('一、单位基本情况', TEXT),
      found: '一、单位基本情况',
      expected: /^## 一、单位基本情况$/,
      place: '9:1',
      message: /却写成普通的一行，网页上不会成为一个部分；请写成“## 一、单位基本情况”/,
    },
    {
      name: 'a title right above its text',
      report: text('一、单位基本情况\n本单位负责公共阅读服务，设三个科室。'),
      found: '一、单位基本情况',
      place: '9:1',
    },
    {
      name: 'a title in bold',
      report: text('**一、单位基本情况**', TEXT),
      found: '一、单位基本情况',
      expected: /^## /,
    },
    {
      name: 'a title with its year',
      report: text('二、2024年度绩效目标', TEXT),
      found: '二、2024年度绩效目标',
    },
    {
      name: 'titles of two levels',
      report: text('一、绩效目标完成情况', '（一）绩效目标', TEXT),
      found: '一、绩效目标完成情况',
      count: 2,
    },
    {
      name: 'one of the second level below a heading',
      report: text('## 一、概况', '（一）绩效目标', TEXT),
      found: '（一）绩效目标',
      expected: /^### （一）绩效目标$/,
    },
    {
      name: 'titles that stand above a table',
      report: text('三、收支情况', '| 支出 |\n| --- |\n| 无 |'),
      found: '三、收支情况',
    },
  ],
});
