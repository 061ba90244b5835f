import { mailsIn } from '#verify/mail-address.ts';
import { disclosure, located } from '#verify/personal-data.ts';
import type { Rule } from '#verify/rule.ts';

/** no mail address in the file other than those of public bodies, schools and hospitals */
export const privacyEmail: Rule = {
  id: 'privacy-email',
  severity: 'error',
  waivable: false,
  title: { zh: '个人电子邮箱', en: 'a personal mail address' },
  equation: '文件中的电子邮箱都在 .gov.cn、.edu.cn、.org.cn 域名下',
  explanation:
    '经办人的个人邮箱（QQ、163 等）是个人信息，不应随报告公开；机关、学校、医院等单位在 .gov.cn、.edu.cn、.org.cn 域名下的邮箱可以公开。不能用说明放行。',
  example: { failing: '意见请发 QQ 邮箱', passing: '意见请发 open@city.gov.cn' },
  check(subject) {
    const problems = located(subject, mailsIn).map(({ shown, place }) =>
      disclosure(place, shown, '这里写有个人的电子邮箱', 'a personal mail address stands here'),
    );
    return { problems };
  },
};
