import { privacyPhone } from '#verify/rules/privacy-phone.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

ruleTable(privacyPhone, {
  valid: [
    { name: 'no number', report: body('正文。') },
    { name: 'a service hotline', report: body('拨打12345或0759-6612345。') },
    { name: 'a number that is already masked', report: body('电话138****5678。') },
    { name: 'eleven digits of money', report: body('到位资金13812345678.00元，支出13812345678元。') },
    { name: 'ten digits', report: body('1381234567') },
    { name: 'twelve digits', report: body('138123456789') },
    { name: 'a second digit that no operator has', report: body('12012345678') },
    { name: 'a project code', report: body('项目编码：13812345678') },
    {
      name: 'digits of a SHA-256',
      report: { front: `attachments:\n  - { role: other, file: a.csv, sha256: ${'a13812345678b'.padEnd(64, '0')} }` },
    },
  ],
  invalid: [
    {
      name: 'a number in the text',
      report: body('联系电话：13812345678。'),
      found: '138****5678',
      place: '9:6',
      message: /^这里写有手机号码（138\*\*\*\*5678）；请从文件中删去/,
    },
    { name: 'groups', report: body('手机 139-1234-5678'), found: '139****5678', place: '9:4' },
    { name: 'spaces and a country code', report: body('手机 +86 159 1234 5678'), found: '159****5678' },
    { name: 'full-width digits', report: body('手机１３８１２３４５６７８'), found: '138****5678', place: '9:3' },
    { name: 'emphasis within the number', report: body('手机138**1234**5678'), found: '138****5678', place: '9:3' },
    {
      name: 'one in the frontmatter',
      report: { front: 'figures:\n  a: { label: 甲, value: 1件, note: 问13812345678 }' },
      found: '138****5678',
      place: '8:36',
    },
    { name: 'one in a comment', report: { front: 'figures: {} # 13812345678' }, found: '138****5678', place: '7:15' },
    { name: 'one in the editor’s note', report: body('<Note>\n\n13812345678\n\n</Note>'), found: '138****5678' },
    { name: 'one after a date', report: body('2024-05-06 13812345678'), found: '138****5678', place: '9:12' },
    { name: 'two', report: body('13812345678、13912345678'), found: '138****5678', count: 2 },
  ],
});
