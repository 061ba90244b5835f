import { privacyContact } from '#verify/rules/privacy-contact.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

ruleTable(privacyContact, {
  valid: [
    { name: 'no contact', report: body('正文。') },
    { name: 'a contact without a number', report: body('联系人：张三') },
    { name: 'the telephone of an office', report: body('咨询电话：0759-6612345，服务热线12345。') },
    { name: 'a person in charge and an amount', report: body('组长由单位负责人担任，支出4383900.00元。') },
    { name: 'a person in charge and a count', report: body('负责人：王五，受理1098798件') },
    { name: 'a table of offices', report: body('| 窗口 | 电话 |\n|---|---|\n| 综合窗口 | 0759-6612345 |') },
  ],
  invalid: [
    {
      name: 'a name and a landline',
      report: body('联系人：张三 联系电话：0759-6612345'),
      found: '联系人：张*',
      place: '9:1',
      message: /姓名和电话/,
    },
    { name: 'a name and a mobile', report: body('填报人：李四四，13812345678'), found: '填报人：李**' },
    { name: 'the number in brackets', report: body('经办人：张三（0759-6612345）'), found: '经办人：张*' },
    {
      name: 'the number on the next line',
      report: body('联系人：张三\n\n联系电话：6612345'),
      found: '联系人：张*',
      place: '9:1',
    },
    {
      name: 'a table',
      report: body('| 联系人 | 联系电话 |\n|---|---|\n| 张三 | 0759-6612345 |'),
      found: '联系人：张*',
      place: '11:8',
    },
    {
      name: 'cells of one row',
      report: body('| 项目 | 联系人 | 张三 | 联系电话 | 6612345 |\n|---|---|---|---|---|'),
      found: '联系人：张*',
    },
  ],
});
