import { brackets } from '#verify/rules/brackets.ts';
import { ruleTable } from '../rule-table.ts';

const body = (...lines: string[]) => ({ body: lines.join('\n\n') });

ruleTable(brackets, {
  valid: [
    { name: 'no brackets', report: body('正文。') },
    { name: 'pairs within pairs', report: body('依据《关于“放管服”改革（试行）的通知》（云财绩〔2024〕7号）。') },
    { name: 'half-width pairs', report: body('(1) 保障措施。用于支付(含税)货款。') },
    { name: 'numbers of list items', report: body('主要是：1）建设大厅；2）培训人员。') },
    { name: 'an apostrophe', report: body('外教讲授Children’s Day的由来。') },
    { name: 'headings of one kind', report: body('### (一) 机构', '### (二) 职能') },
    { name: 'the editor’s note', report: body('<Note>\n\n“(平台）”混用。\n\n</Note>') },
  ],
  invalid: [
    {
      name: 'half and full width in one pair',
      report: body('管理12345热线(投诉举报平台）。'),
      found: '(投诉举报平台）',
      expected: '（投诉举报平台）',
      place: '9:10',
      message: /一个半角、一个全角/,
    },
    {
      name: 'a bracket that is not closed',
      report: body('支出（含专项438.39万元。'),
      found: '（',
      expected: '（）',
      place: '9:3',
      message: /没有配对的“）”/,
    },
    { name: 'a bracket that is not opened', report: body('支出含专项）438.39万元。'), found: '）', place: '9:6' },
    { name: 'a quotation that is not closed', report: body('推进“放管服改革。'), found: '“' },
    { name: 'a title that is not closed', report: body('依据《通知（云财绩〔2024〕7号）。'), found: '《' },
    {
      name: 'one heading of another width',
      report: body('### （一）机构', '### （二）职能', '### (三) 目标'),
      found: '(三)',
      expected: '（三）',
      place: '13:5',
    },
  ],
});
