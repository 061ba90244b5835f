import { headingSequence } from '#verify/rules/heading-sequence.ts';
import { ruleTable } from '../rule-table.ts';

const headings = (...lines: string[]) => ({ body: lines.join('\n\n') });

ruleTable(headingSequence, {
  valid: [
    { name: 'no headings', report: headings('正文。') },
    { name: 'no numbers', report: headings('## 概况', '## 问题') },
    {
      name: 'two levels',
      report: headings('## 一、概况', '### （一）机构', '### （二）职能', '## 二、问题', '### （一）不足'),
    },
    {
      name: 'twelve sections',
      report: headings(...'一二三四五六七八九十'.split('').map((n) => `## ${n}、节`), '## 十一、节', '## 十二、节'),
    },
    { name: 'half-width brackets', report: headings('### (一) 机构', '### (二) 职能') },
    {
      name: 'numbers that begin anew under a heading without one',
      report: headings('## 上篇', '### （一）甲', '## 下篇', '### （一）乙'),
    },
    { name: 'a section without a number between', report: headings('## 一、概况', '## 附注', '## 二、问题') },
    { name: 'several short lists', report: headings('(1) 甲。', '(2) 乙。', '另外：', '(1) 丙。') },
    { name: 'a paragraph that begins with a decimal', report: headings('1.23万元为结转。') },
    { name: 'the editor’s note', report: headings('## 一、概况', '<Note>\n\n### （三）说明\n\n</Note>') },
  ],
  invalid: [
    {
      name: 'the seed’s （一）（三）（三）（四）',
      report: headings('## 一、工作', '### （一）小组', '### （三）过程', '### （三）报送', '### （四）公开'),
      found: '（三）',
      expected: '（二）',
      place: '13:5',
      message: /“（三）过程”的序号前面有缺号，应为“（二）”/,
      count: 2,
    },
    {
      name: 'a section twice',
      report: headings('## 一、概况', '## 一、预算', '## 二、问题'),
      found: '一、',
      expected: '二、',
      place: '11:4',
      message: /重复/,
    },
    {
      name: 'a first section that is the second',
      report: headings('## 二、预算'),
      found: '二、',
      expected: '一、',
      message: /没有同级的序号/,
    },
    { name: 'Arabic numbers skipped', report: headings('#### 1. 编制', '#### 3. 执行'), found: '3.', expected: '2.' },
    {
      name: 'sections as paragraphs',
      report: headings('一、概况', '三、问题'),
      found: '三、',
      expected: '二、',
      place: '11:1',
    },
    { name: 'paragraphs skipped', report: headings('(1) 甲。', '(3) 乙。'), found: '(3)', expected: '（2）' },
  ],
});
