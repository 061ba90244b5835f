import { isIdCard, isLuhn } from '#verify/card-number.ts';
import { type Candidate, candidates, disclosure, isOtherNumber, masked } from '#verify/personal-data.ts';
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
    const problems = candidates(subject, CARD).flatMap((one) => {
      const digits = one.match[0].replace(/\D/g, '');
      if (!isCard(digits, one)) return [];
      return [disclosure(one.place, masked(digits, 4, 4), '这里写有银行卡号', 'a bank card number stands here')];
    });
    return { problems };
  },
};

const CARD = /(?<![\dA-Za-z_]|\d[.,-])\d{4}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![\dA-Za-z_]|-\d)/g;
/** UnionPay and what banks issued before it; international cards have 16 digits. */
const ISSUED = /^(?:62|81|955[89]|9558|60|90)\d+$|^(?:4|5[1-5]|2[2-7]|35)\d{14,15}$/;
const ACCOUNT = /(?:卡号|银行卡|账号|帐号|账户|帐户|开户行?|社保卡|一卡通)[^，。；\d]{0,8}$/;

function isCard(digits: string, one: Candidate): boolean {
  if (!isLuhn(digits) || isIdCard(digits)) return false;
  return ACCOUNT.test(one.before) || (ISSUED.test(digits) && !isOtherNumber(one));
}
