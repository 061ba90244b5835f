import { placeholder } from '#verify/rules/placeholder.ts';
import { ruleTable } from '../rule-table.ts';

const body = (text: string) => ({ body: text });

ruleTable(placeholder, {
  valid: [
    { name: 'plain text', report: body('全年接待读者，反映良好。') },
    { name: 'a multiplication', report: body('每份300元×140人。') },
    { name: 'a request to readers', report: body('群众可拨打12345热线，请各单位配合。') },
    { name: 'a signature that is told of', report: body('家庭医生签约，协议签字盖章齐全。') },
    { name: 'a model that was set up', report: body('推广合同示例文本和模板。') },
    { name: 'staff to be found', report: body('一线人员待补充，编制请示已报送（含模板合同）。') },
    { name: 'a year in 〇', report: body('二〇二三年') },
    { name: 'the editor’s note', report: body('<Note>\n\n“（公章）”是占位。\n\n</Note>') },
  ],
  invalid: [
    {
      name: 'a prompt in brackets',
      report: body('职能：【请填写部门职能】'),
      found: '【请填写部门职能】',
      place: '9:4',
      message: /填写提示/,
    },
    { name: 'a prompt without brackets', report: body('此处填写项目背景'), found: '此处填写项目背景' },
    { name: 'a prompt in round brackets', report: body('（请填写本单位职能）'), found: '（请填写本单位职能）' },
    { name: 'a paragraph to be written', report: body('待补充'), found: '待补充' },
    { name: 'a blank', report: body('自评得分\\_\\_\\_\\_分。'), found: '____' },
    { name: 'an unnamed unit', report: body('评价单位：××单位'), found: '××', place: '9:6' },
    { name: 'an unnamed year', report: body('20XX年度支出。'), found: '20XX' },
    { name: 'an unnamed month', report: body('填报日期：2024年×月5日'), found: '×' },
    { name: 'a seal', report: body('评价单位（公章）：测试单位'), found: '（公章）', place: '9:5', message: /用印/ },
    { name: 'one in the frontmatter', report: { front: 'issuer: XX市财政局' }, found: 'XX', place: '7:9' },
  ],
});
