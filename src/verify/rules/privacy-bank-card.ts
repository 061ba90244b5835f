import { disclosure, masked, numbersOf } from '#verify/personal-data.ts';
import type { Rule } from '#verify/rule.ts';

/** no bank card number in the file: 16 to 19 digits with a valid check digit (Luhn) */
export const privacyBankCard: Rule = {
  id: 'privacy-bank-card',
  severity: 'error',
  waivable: false,
  title: { zh: '银行卡号', en: 'a bank card number' },
  equation: '文件中没有银行卡号',
  explanation:
    '补助发放表里常有收款人的银行卡号。十六到十九位、发卡标识和校验位都相符的号码视为银行卡号，有的报告不予发布，也不能用说明放行。项目编码、信用代码不在此列。',
  example: { failing: '收款卡号写全十九位', passing: '补助通过惠民补贴“一卡通”发放到户' },
  check(subject) {
    const problems = numbersOf(subject)
      .filter(({ kind }) => kind === 'bank-card')
      .map(({ digits, place }) =>
        disclosure(place, masked(digits, 4, 4), '这里写有银行卡号', 'a bank card number stands here'),
      );
    return { problems };
  },
};
