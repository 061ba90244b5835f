import { disclosureStatement } from '#verify/rules/disclosure-statement.ts';
import { ruleTable } from '../rule-table.ts';

const CLAIM = '报送财政部门的自评报告、数据表、评分表，与对外公开的自评报告、数据表、评分表一致。';
const HASH = 'a'.repeat(64);
const attached = (role: string) => `  - { role: ${role}, file: ${role}.pdf, sha256: ${HASH} }\n`;
const ATTACHMENTS = `attachments:\n${attached('narrative')}${attached('datasheet')}${attached('scorecard')}`;
const SCORECARD = 'scorecard:\n  items:\n    - { indicator: a, label: 甲, weight: 10, score: 10 }\n';
const sheet = (value: string) =>
  `figures:\n  expenditure: 438.39万元\ndatasheet:\n  - { figure: expenditure, actual: ${value} }\n`;

ruleTable(disclosureStatement, {
  valid: [
    {
      name: 'a claim with every document at hand',
      report: { front: sheet('438.39万元') + SCORECARD + ATTACHMENTS, body: CLAIM },
      outcomes: ['exact'],
    },
    {
      name: 'a claim with numbers of another precision',
      report: { front: sheet('438万元') + SCORECARD + ATTACHMENTS, body: CLAIM },
      outcomes: ['exact'],
    },
    { name: 'no claim', report: { body: '自评材料已按时报送。' }, outcomes: [] },
    { name: 'a heading alone', report: { body: '## 自评材料报送及公开一致情况\n\n已按时报送。' }, outcomes: [] },
    { name: 'another agreement', report: { body: '预算安排与市委工作部署一致，已公开。' }, outcomes: [] },
    { name: 'a duty', report: { body: '报送的自评报告应与公开的内容应一致。' }, outcomes: [] },
    { name: 'responsibility for 一致性', report: { body: '对报送和公开的自评材料的一致性负责。' }, outcomes: [] },
    { name: 'an editor’s note', report: { body: `<Note>\n\n${CLAIM}\n\n</Note>` }, outcomes: [] },
  ],
  invalid: [
    {
      name: 'a claim without datasheet and scorecard',
      report: { body: `## 一、情况\n\n${CLAIM}` },
      found: CLAIM.slice(0, -1),
      place: '11:1',
      message: /没有公开数据表、评分表，无从核对；请补上材料/,
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a claim without scorecard',
      report: { front: sheet('438.39万元'), body: CLAIM },
      found: CLAIM.slice(0, -1),
      message: /没有公开评分表，无从核对/,
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a claim without what was submitted',
      report: { front: sheet('438.39万元') + SCORECARD, body: CLAIM },
      found: CLAIM.slice(0, -1),
      message: /没有附上报送的自评报告、数据表、评分表（带 SHA-256），无从核对/,
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a claim that the numbers contradict',
      report: { front: sheet('438.93万元') + SCORECARD + ATTACHMENTS, body: CLAIM },
      found: CLAIM.slice(0, -1),
      message: /数据表与正文却不一致：本年支出 438\.93万元 与 438\.39万元/,
      outcomes: ['failed'],
    },
    {
      name: 'a claim in the middle of a paragraph',
      report: { body: '材料已报送。我单位报送的自评材料与公开的内容完全一致，并承担责任。' },
      found: '我单位报送的自评材料与公开的内容完全一致，并承担责任',
      place: '9:7',
      outcomes: ['not-evaluated'],
    },
  ],
});
