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
    { name: 'an office and its telephone', report: body('联系人：办公室 电话：0759-6612345；联系人：综合科 6612345') },
    { name: 'public accounts', report: body('官方微信号：ljzwfw，政务微信：ljzwfw，进群QQ：12000人') },
    {
      name: 'halls with their telephones',
      report: body('档案馆（0759-6612345）、安铺镇（0759-6612346）、高中（0759-6612347）'),
    },
    { name: 'a role after a public telephone', report: body('咨询电话：0759-6612345，项目负责人由局长担任。') },
    { name: 'a table of offices', report: body('| 窗口 | 电话 |\n|---|---|\n| 综合窗口 | 0759-6612345 |') },
  ],
  invalid: [
    {
      name: 'a public telephone that the lexicon has: with a name it is a person’s',
      report: body('联系人：张三 联系电话：0759-6612345'),
      files: { 'lexicon.yaml': '- { term: 咨询电话0759-6612345, note: 政务服务中心对外公布的电话 }\n' },
      found: '联系人：张*',
    },
    { name: 'no-break spaces', report: body('联系人：\u00A0张\u00A0三\u00A0电话：0759-6612345'), found: '联系人：张*' },
    { name: 'ideographic spaces', report: body('联系人：　张　三　　电话：0759-6612345'), found: '联系人：张*' },
    { name: 'a name before brackets', report: body('情况可问：李四（0759-6612345）'), found: '李*' },
    { name: 'a sentence', report: body('联系人是张三，电话是0759-6612345'), found: '联系人：张*' },
    { name: 'a long dash', report: body('联系人：张三 电话：0759—6612345'), found: '联系人：张*' },
    { name: 'the number first', report: body('电话：0759-6612345，联系人张三'), found: '联系人：张*' },
    {
      name: 'a form with its words on the left',
      report: body('| 事项 | 内容 |\n|---|---|\n| 联系人 | 张三 |\n| 职务 | 科员 |\n| 联系电话 | 0759-6612345 |'),
      found: '联系人：张*',
      place: '11:9',
    },
    {
      name: 'a form whose head is the name',
      report: body('| 联系人 | 张三 |\n|---|---|\n| 联系电话 | 0759-6612345 |'),
      found: '联系人：张*',
    },
    {
      name: 'a mobile number, though the lexicon has it',
      report: body('联系人：张三 联系电话：13812345678'),
      files: { 'lexicon.yaml': '- { term: 咨询电话13812345678, note: 个人手机 }\n' },
      found: '联系人：张*',
    },
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
