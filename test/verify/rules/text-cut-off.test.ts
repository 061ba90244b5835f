import { textCutOff } from '#verify/rules/text-cut-off.ts';
import { ruleTable } from '../rule-table.ts';

const body = (...lines: string[]) => ({ body: lines.join('\n\n') });
const long = '全年工作按计划完成。窗口受理业务，群众满意，热线接听的来电比上年多';

ruleTable(textCutOff, {
  valid: [
    { name: 'whole sentences', report: body(`${long}。`, '正文。') },
    { name: 'short lines without a full stop', report: body('评价单位：测试单位', '填报日期：2024年9月10日') },
    { name: 'a colon before a list', report: body('主要工作有：', '- 建设大厅；\n- 培训人员。') },
    {
      name: 'a line that ends with a quotation',
      report: body('全年工作都按计划完成。中心坚持深化“放管服”改革，全面落实“应进必进”'),
    },
    { name: 'a list of names without punctuation', report: body('- 政务服务大厅\n- 便民服务站') },
    {
      name: 'three sections with problems',
      report: body('## 一、概况', '## 二、完成情况', '## 三、存在问题', '窗口少。'),
    },
    { name: 'two sections', report: body('## 一、概况', '## 二、完成情况', '都完成了。') },
    { name: 'the editor’s note', report: body('<Note>\n\n停在逗号上，\n\n</Note>') },
  ],
  invalid: [
    {
      name: 'a paragraph that ends with a comma',
      report: body('推广“免证办”，亮码就能办事，', '使办事效率大大提升。'),
      found: '，亮码就能办事，',
      place: '9:8',
      message: /停在“…，亮码就能办事，”，句子没有完/,
    },
    {
      name: 'a list item that ends with a comma',
      report: body('1. 推广“免证办”，亮码就能办事，\n\n   使办事效率大大提升。'),
      found: '，亮码就能办事，',
    },
    { name: 'a page broken within a word', report: body(`${long}，代办专员10`, '名。'), found: '多，代办专员10' },
    {
      name: 'problems only in a numbered paragraph',
      report: body(
        '## 一、概况',
        '## 二、自评工作',
        '## 三、绩效情况',
        '(1) 信息公开。中心按规定公开了预决算信息，检查中没有发现问题。',
      ),
      found: '中没有发现问题。',
    },
    {
      name: 'three sections and no problems',
      report: body('## 一、概况', '## 二、自评工作', '## 三、绩效情况', '年内督办工单28宗。'),
      found: '督办工单28宗。',
      place: '15:3',
      message: /没有写存在的问题和改进措施/,
    },
  ],
});
