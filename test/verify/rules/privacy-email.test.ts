import { privacyEmail } from '#verify/rules/privacy-email.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

ruleTable(privacyEmail, {
  valid: [
    { name: 'no address', report: body('正文。') },
    { name: 'an official address', report: body('意见请发open@lianjiang.gov.cn。') },
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
    { name: 'a full-width sign', report: body('zhangsan＠qq.com'), found: 'z***@qq.com' },
  ],
});
