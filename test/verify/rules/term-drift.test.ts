import { termDrift } from '#verify/rules/term-drift.ts';
import { ruleTable } from '../rule-table.ts';

const body = (...lines: string[]) => ({ body: lines.join('\n\n') });

ruleTable(termDrift, {
  valid: [
    { name: 'one name', report: body('推广帮办代办。', '帮办代办专班。') },
    { name: 'neither name', report: body('正文。') },
    { name: 'the other name in the editor’s note', report: body('各科室。', '<Note>\n\n原文也写股室。\n\n</Note>') },
  ],
  invalid: [
    {
      name: 'two names of a service',
      report: body('推广“帮办代办”。', '设帮办代办专窗，签订代办帮办协议。'),
      found: '代办帮办',
      expected: '帮办代办',
      place: '11:11',
      message: /“代办帮办”（1 处）与“帮办代办”（2 处）混用/,
    },
    {
      name: 'two names of an office',
      report: body('各股室各负其责。', '由使用资金的科室负责，股室汇总。'),
      found: '科室',
      expected: '股室',
    },
  ],
});
