import { headingLevel } from '#verify/rules/heading-level.ts';
import { ruleTable } from '../rule-table.ts';

const headings = (...lines: string[]) => ({ body: lines.join('\n\n') });

ruleTable(headingLevel, {
  valid: [
    { name: 'no headings', report: headings('正文。') },
    { name: 'three levels', report: headings('## 一、概况', '### （一）机构', '#### 1. 内设', '## 二、问题') },
    { name: 'a level of numbering left out', report: headings('## 一、概况', '### 1. 机构') },
    { name: 'headings without numbers', report: headings('## 概况', '### 机构') },
    {
      name: 'a numbered paragraph under a heading',
      report: headings('## 一、概况', '### （一）机构', '(1) 内设机构。'),
    },
  ],
  invalid: [
    {
      name: '### before any ##',
      report: headings('### （一）机构', '## 一、概况'),
      found: '###',
      expected: /^##$/,
      place: '9:5',
      message: /上一级标题还没有出现/,
    },
    { name: '#### right below ##', report: headings('## 一、概况', '#### 1. 机构'), found: '####', expected: /^###$/ },
    {
      name: '1. above （一）',
      report: headings('## 1. 预算', '### （一）基本支出'),
      found: '（一）',
      expected: '（1）',
      place: '11:5',
      message: /层次颠倒或相同/,
    },
    { name: '一、 below 一、', report: headings('## 一、预算', '### 一、基本支出'), found: '一、', expected: '（一）' },
  ],
});
