import { mandatorySection } from '#verify/rules/mandatory-section.ts';
import { ruleTable } from '../rule-table.ts';

const files = { 'regimes/city.yaml': 'title: 本市评价体系\nscope: whole-unit\nsections: [单位基本情况, 存在问题]\n' };
const report = (...lines: string[]) => ({ front: 'regime: city', body: lines.join('\n\n') });

ruleTable(mandatorySection, {
  valid: [
    { name: 'all sections', report: report('## 一、单位基本情况', '## 二、存在问题和改进措施'), files },
    { name: 'a heading with 的', report: report('## 一、单位基本情况', '## 二、存在的问题'), files },
    { name: 'sections as numbered paragraphs', report: report('一、单位基本情况', '二、存在问题'), files },
    { name: 'a report without a regime', report: { body: '## 概况' }, files },
    { name: 'a report without text', report: { front: 'regime: city' }, files },
  ],
  invalid: [
    {
      name: 'a missing section',
      report: report('## 一、单位基本情况', '正文。'),
      files,
      found: '',
      expected: '存在问题',
      place: '7:9',
      message: /没有“存在问题”部分/,
    },
    { name: 'text without headings', report: report('正文。'), files, found: '', count: 2 },
  ],
});
