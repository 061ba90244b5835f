import { privacyEmail } from '#verify/rules/privacy-email.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

ruleTable(privacyEmail, {
  valid: [
    { name: 'no address', report: body('正文。') },
    { name: 'an official address', report: body('意见请发open@lianjiang.gov.cn。') },
    { name: 'a school, a hospital', report: body('校办office@ljyz.edu.cn，院办ljrmyy@ljhospital.org.cn。请来信。') },
    { name: 'a sentence behind an address', report: body('意见请发open@lianjiang.gov.cn。Tel 12345') },
    {
      name: 'a reference to last year',
      report: { front: 'figures:\n  a: { label: 甲, value: 1件 }\nrelations:\n  - a = a@prev' },
    },
  ],
  invalid: [
    {
      name: 'a personal address',
      report: body('意见请发zhangsan@qq.com。'),
      found: 'z***@qq.com',
      place: '9:5',
      message: /电子邮箱（z\*\*\*@qq\.com）/,
    },
    { name: 'a link', report: body('[来信](mailto:zhangsan@163.com)'), found: 'z***@163.com' },
    {
      name: 'a domain that only looks official',
      report: body('zhangsan@gov.cn.example.com'),
      found: 'z***@gov.cn.example.com',
    },
    { name: 'full-width letters', report: body('请发ｚｈａｎｇｓａｎ＠ｑｑ．ｃｏｍ'), found: 'z***@qq.com' },
    { name: 'a Chinese full stop', report: body('zhangsan@qq。com'), found: 'z***@qq.com' },
    { name: 'emphasis of the sign', report: body('zhangsan**@**qq.com'), found: 'z***@qq.com' },
    { name: 'one behind an address', report: body('详见https://www.gov.cn，或zhangsan@qq.com'), found: 'z***@qq.com' },
    { name: 'a full-width sign', report: body('zhangsan＠qq.com'), found: 'z***@qq.com' },
  ],
});
