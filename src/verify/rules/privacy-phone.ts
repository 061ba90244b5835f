import { candidates, disclosure, isOtherNumber, masked } from '#verify/personal-data.ts';
import type { Rule } from '#verify/rule.ts';

/** no mobile telephone number in the file */
export const privacyPhone: Rule = {
  id: 'privacy-phone',
  severity: 'error',
  waivable: false,
  title: { zh: '个人手机号码', en: 'a mobile telephone number' },
  equation: '文件中没有手机号码',
  explanation:
    '公开的报告里常夹带经办人的手机号码。个人信息一经公开就收不回来，所以有手机号码的报告不予发布，也不能用说明放行。12345 这样的服务热线和单位的座机不在此列。',
  example: { failing: '联系电话：138××××5678（写全的十一位号码）', passing: '咨询电话：12345' },
  check(subject) {
    const problems = candidates(subject, MOBILE)
      .filter((one) => !isOtherNumber(one))
      .map(({ match, place }) => {
        const digits = match[1]?.replace(/\D/g, '') ?? '';
        return disclosure(place, masked(digits, 3, 4), '这里写有手机号码', 'a mobile number stands here');
      });
    return { problems };
  },
};

/** Eleven digits from 13 to 19, in groups or not, after +86 or not; not within a longer number or word. */
const MOBILE =
  /(?<![\dA-Za-z_]|\d[.,])(?:(?:\+|00)?86[- ]?)?(1[3-9]\d(?:[- ]?\d{4}[- ]?\d{4}|[- ]?\d{3}[- ]?\d{5}))(?![\dA-Za-z_])/g;
