import { documentNumber } from '#verify/rules/document-number.ts';
import { ruleTable } from '../rule-table.ts';

const basis = (text: string) => ({ front: `basis: ${text}` });

ruleTable(documentNumber, {
  valid: [
    { name: 'a well-formed number', report: basis('廉财绩〔2024〕4号'), outcomes: ['exact'] },
    { name: 'serial 10', report: basis('云财绩〔2024〕10号'), outcomes: ['exact'] },
    {
      name: 'one that is stated twice as one check',
      report: { ...basis('云财绩〔2024〕7号'), body: '按照云财绩〔2024〕7号要求。' },
      outcomes: ['exact'],
    },
    { name: 'spaces of a PDF', report: { body: '根据廉财绩〔2024〕 4 号文要求开展自评。' }, outcomes: ['exact'] },
    { name: 'a report without numbers', report: { body: '没有文号。' }, outcomes: [] },
    {
      name: 'a year in brackets that is no document',
      report: { body: '项目（2023）已经完成，共3个标段。' },
      outcomes: [],
    },
    { name: 'a building', report: { body: '迁至科技园（2019）3号楼。' }, outcomes: [] },
    { name: 'a note in square brackets', report: { body: '资料[12]3号楼，附件[12]，共[12]项。' }, outcomes: [] },
    { name: 'a basis in words', report: basis('部门预算绩效管理办法'), outcomes: [] },
    { name: 'the editor’s note', report: { body: '<Note>\n\n原文写作廉财绩〔20244号。\n\n</Note>' }, outcomes: [] },
  ],
  invalid: [
    {
      name: 'a missing closing bracket',
      report: basis('廉财绩〔2024 4号'),
      found: '廉财绩〔2024 4号',
      expected: '廉财绩〔2024〕4号',
      place: '7:8',
      message: /缺少括号“〕”.*请写成“廉财绩〔2024〕4号”/,
      outcomes: ['failed'],
    },
    {
      name: 'one without a space',
      report: basis('廉财绩〔20244号'),
      found: '廉财绩〔20244号',
      expected: '廉财绩〔2024〕4号',
      outcomes: ['failed'],
    },
    {
      name: 'a missing opening bracket',
      report: basis('廉财绩2024〕4号'),
      found: '廉财绩2024〕4号',
      expected: '廉财绩〔2024〕4号',
      outcomes: ['failed'],
    },
    {
      name: 'a missing 号',
      report: { body: '根据廉财绩〔2024〕4，我单位开展自评。' },
      found: '廉财绩〔2024〕4',
      place: '9:3',
      outcomes: ['failed'],
    },
    {
      name: 'a year of two digits',
      report: basis('廉财绩〔24〕4号'),
      found: '廉财绩〔24〕4号',
      expected: '廉财绩〔2024〕4号',
      place: '7:8',
      message: /年份应当用四位数字写全/,
      outcomes: [],
    },
    {
      name: 'a year of two digits of the last century, in square brackets',
      report: { body: '按照廉财绩[98]4号要求。' },
      found: '廉财绩[98]4号',
      expected: '廉财绩〔1998〕4号',
    },
    {
      name: 'square brackets',
      report: basis('廉财绩[2024]4号'),
      found: '廉财绩[2024]4号',
      message: /六角括号/,
      outcomes: [],
    },
    {
      name: 'round brackets in the text',
      report: { body: '根据《通知》和廉财绩（2024）4号文。' },
      found: '廉财绩（2024）4号',
      place: '9:8',
      outcomes: [],
    },
    {
      name: '第',
      report: { front: 'documentNumber: 云图〔2024〕第2号' },
      found: '云图〔2024〕第2号',
      expected: '云图〔2024〕2号',
      message: /不加“第”/,
    },
    {
      name: 'a leading zero',
      report: { front: 'documentNumber: 云图〔2024〕02号' },
      found: '云图〔2024〕02号',
      expected: '云图〔2024〕2号',
      message: /虚位/,
    },
    {
      name: 'a document number in another form',
      report: { front: 'documentNumber: 云图2024年2号' },
      found: '云图2024年2号',
      place: '7:17',
    },
  ],
});
