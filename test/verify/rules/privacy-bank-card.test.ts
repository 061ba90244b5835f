import { privacyBankCard } from '#verify/rules/privacy-bank-card.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

// Numbers of payment systems' own test sheets: no person's.
ruleTable(privacyBankCard, {
  valid: [
    { name: 'no number', report: body('正文。') },
    { name: 'a wrong check digit', report: body('6222021234567890123') },
    { name: 'fifteen digits', report: body('622202123456789') },
    { name: 'a project code', report: body('项目编码：4111111111111111') },
    { name: 'an amount', report: body('资产总额4111111111111111元') },
    { name: 'an identity card number', report: body('11010519491231002X') },
    { name: 'digits that no bank issues', report: body('1000000000000008') },
  ],
  invalid: [
    {
      name: 'sixteen digits',
      report: body('卡号4111111111111111。'),
      found: '4111********1111',
      place: '9:3',
      message: /银行卡号/,
    },
    { name: 'groups', report: body('4111 1111 1111 1111'), found: '4111********1111' },
    { name: 'nineteen digits', report: body('6217000000000000004'), found: '6217***********0004' },
    { name: 'an account that says so', report: body('收款账号：1000000000000008'), found: '1000********0008' },
  ],
});
