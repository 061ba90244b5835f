import { statedCount } from '#verify/rules/stated-count.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

ruleTable(statedCount, {
  valid: [
    { name: 'a count without a list', report: body('共有5个事项。'), outcomes: [] },
    { name: 'a quoted list', report: body('整合“照、章、税、金、保”5个企业开办事项。'), outcomes: ['exact'] },
    { name: 'offices by name', report: body('内设秘书股、督办股、12345服务热线管理股3个股室。'), outcomes: ['exact'] },
    {
      name: 'a list after a colon',
      report: body('下辖4个单位：图书馆、文化馆、博物馆和体育馆。'),
      outcomes: ['exact'],
    },
    { name: 'a list in brackets', report: body('涉及3个镇（临城镇、黑城镇、郝庄镇）。'), outcomes: ['exact'] },
    { name: 'an open list', report: body('内设秘书股、督办股、财务股等7个股室。'), outcomes: ['exact'] },
    {
      name: 'points of an argument',
      report: body('存在两个方面的问题：一是预算偏粗。二是进度偏慢。'),
      outcomes: ['exact'],
    },
    { name: 'parts of a sum', report: body('热线来件27730宗（电话11660宗、网络5015宗、转派11055宗）。'), outcomes: [] },
    { name: 'items of another kind', report: body('走访农户、企业、学校24个小组。'), outcomes: [] },
    { name: 'zero and negative numbers', report: body('新增0个：-3个。'), outcomes: [] },
  ],
  invalid: [
    {
      name: 'one item left out of a quoted list',
      report: body('整合“照、章、税、金”5个企业开办事项。'),
      found: '5个',
      expected: '4个',
      place: '9:12',
      message: /写的是5个企业开办事项，列举了4项（照、章、税、金）/,
      outcomes: ['failed'],
    },
    {
      name: 'four offices named, five said',
      report: body('内设秘书股、督办股、财务股、投资服务股5个股室。'),
      found: '5个',
      expected: '4个',
    },
    {
      name: 'ten announced, nine listed',
      report: body('下属10个单位：甲校、乙校、丙校、丁校、戊校、己校、庚校、辛校、壬校。'),
      found: '10个',
      expected: '9个',
    },
    {
      name: 'more than an open list holds',
      report: body('内设秘书股、督办股、财务股等2个股室。'),
      found: '2个',
      message: /列举已有3项/,
    },
    {
      name: 'three points, two made',
      report: body('存在三个方面的问题：一是预算偏粗。二是进度偏慢。'),
      found: '三个',
      expected: '2个',
    },
    {
      name: 'villages in brackets',
      report: body('涉及11个镇（临城镇、黑城镇、郝庄镇）。'),
      found: '11个',
      expected: '3个',
    },
  ],
});
