import { importDoubt } from '#verify/rules/import-doubt.ts';
import { ruleTable } from '../rule-table.ts';

ruleTable(importDoubt, {
  valid: [
    { name: 'no comment', report: { front: 'issuer: 测试单位' } },
    { name: 'another comment', report: { front: '# 待办：补照片\nissuer: 测试单位' } },
    { name: 'a value that looks like one', report: { front: "issuer: '# 待核：不是注释'" } },
    { name: 'the words in the text', report: { body: '本单位对台账逐项待核。' } },
    { name: 'a heading of that name in the text', report: { body: '## 待核：资产' } },
  ],
  invalid: [
    {
      name: 'a doubt of the import',
      report: { front: '# 待核：单位编号按拼音拟定；请改成合用的编号\nissuer: 测试单位' },
      found: '# 待核：单位编号按拼音拟定；请改成合用的编号',
      place: '7:1',
      message: /导入时存疑：单位编号按拼音拟定；请核对，改好后删去这一行注释/,
    },
    {
      name: 'indented, with an ASCII colon',
      report: { front: 'figures:\n  # 待核: 名称取自上下文\n  income: 1万元' },
      found: '# 待核: 名称取自上下文',
      place: '8:3',
    },
  ],
});
