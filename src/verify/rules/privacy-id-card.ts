import { disclosure, masked, numbersOf } from '#verify/personal-data.ts';
import type { Rule } from '#verify/rule.ts';

/** no identity card number in the file: 18 digits with a valid check digit (GB 11643—1999), or the older 15 */
export const privacyIdCard: Rule = {
  id: 'privacy-id-card',
  severity: 'error',
  waivable: false,
  title: { zh: '居民身份证号码', en: 'an identity card number' },
  equation: '文件中没有居民身份证号码',
  explanation:
    '补助发放表、救助名单里常有身份证号码。号码按国家标准 GB 11643—1999 核对行政区划、出生日期和校验码，确是身份证号码的报告不予发布，也不能用说明放行。',
  example: { failing: '受助人身份证号写全十八位', passing: '受助人张某' },
  check(subject) {
    const problems = numbersOf(subject)
      .filter(({ kind }) => kind === 'id-card')
      .map(({ digits, place }) =>
        disclosure(place, masked(digits, 3, 1), '这里写有居民身份证号码', 'an identity card number stands here'),
      );
    return { problems };
  },
};
