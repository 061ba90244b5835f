import { disclosure, masked, numbersOf } from '#verify/personal-data.ts';
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
    const problems = numbersOf(subject)
      .filter(({ kind }) => kind === 'phone')
      .map(({ digits, place }) =>
        disclosure(place, masked(digits, 3, 4), '这里写有手机号码', 'a mobile number stands here'),
      );
    return { problems };
  },
};
