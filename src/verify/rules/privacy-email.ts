import { candidates, disclosure } from '#verify/personal-data.ts';
import type { Rule } from '#verify/rule.ts';

/** no mail address in the file other than those of government domains */
export const privacyEmail: Rule = {
  id: 'privacy-email',
  severity: 'error',
  waivable: false,
  title: { zh: '个人电子邮箱', en: 'a personal mail address' },
  equation: '文件中的电子邮箱都在 .gov.cn 域名下',
  explanation:
    '经办人的个人邮箱（QQ、163 等）是个人信息，不应随报告公开；单位在政府域名（.gov.cn）下的邮箱可以公开。不能用说明放行。',
  example: { failing: '意见请发 QQ 邮箱', passing: '意见请发 open@city.gov.cn' },
  check(subject) {
    if (!/[@＠]/.test(subject.report.source)) return {};
    const problems = candidates(subject, ADDRESS).flatMap(({ match, place }) => {
      const [, name = '', domain = ''] = match;
      if (/(?:^|\.)gov\.cn$/i.test(domain)) return [];
      const shown = `${name.slice(0, 1)}***@${domain}`;
      return [disclosure(place, shown, '这里写有政府域名以外的电子邮箱', 'a mail address outside .gov.cn stands here')];
    });
    return { problems };
  },
};

const ADDRESS =
  /(?<![A-Za-z0-9._%+-])([A-Za-z0-9._%+-]{1,64})@((?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24})(?![A-Za-z0-9-])/g;
