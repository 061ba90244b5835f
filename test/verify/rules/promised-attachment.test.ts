import { promisedAttachment } from '#verify/rules/promised-attachment.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });
const one = 'attachments:\n  - { role: scorecard, file: scores.csv }';
const sheet = 'datasheet:\n  - { figure: expenditure, actual: 1万元 }';

ruleTable(promisedAttachment, {
  valid: [
    { name: 'no promise', report: body('附近的便民服务站。') },
    { name: 'one attachment promised and given', report: { front: one, body: '得分详见附件。' } },
    { name: 'the first of one', report: { front: one, body: '得分见附件1。' } },
    { name: 'a table that the page shows', report: { front: sheet, body: '金额见附表。' } },
    { name: 'the attachment of a notice', report: body('按照云财绩〔2024〕7号文附件2填报。') },
    { name: 'the attachment of a notice by title', report: body('格式按《绩效自评的通知》附件1填写。') },
    { name: 'the editor’s note', report: body('<Note>\n\n原文写“详见附件”。\n\n</Note>') },
  ],
  invalid: [
    {
      name: 'an attachment that is not there',
      report: body('各项得分详见附件。'),
      found: '详见附件',
      place: '9:5',
      message: /报告只有 0 个附件/,
    },
    {
      name: 'the second of one',
      report: { front: one, body: '各项得分详见附件2。' },
      found: '详见附件2',
      expected: '附件不少于 2 个',
    },
    { name: 'a second table', report: { front: sheet, body: '金额见附表2。' }, found: '见附表2' },
    { name: 'a list at the end', report: body('附件：1. 评分表'), found: '附件：1' },
    { name: 'one in brackets', report: body('评分表（附件1）已经报送。'), found: '附件1' },
  ],
});
