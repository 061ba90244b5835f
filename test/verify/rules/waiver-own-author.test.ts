import { waiverOwnAuthor } from '#verify/rules/waiver-own-author.ts';
import { ruleTable } from '../rule-table.ts';

const waiver = (by: string, reason = '原文年度笔误，照录') => ({
  front: `waivers:\n  - { rule: year-in-prose, quote: 2022年, reason: ${reason}, by: ${by}, date: 2024-05-01 }`,
});

ruleTable(waiverOwnAuthor, {
  valid: [
    { name: 'a report without waivers', report: {}, published: null, author: '编者' },
    { name: 'a waiver that was there before', report: {}, published: waiver('编者'), author: '编者' },
  ],
  invalid: [
    {
      name: 'a new waiver by its author, beside that it matches nothing',
      report: waiver('编者'),
      published: {},
      author: '编者',
      found: 'year-in-prose',
      count: 2,
    },
    {
      name: 'a waiver put in other words by its author',
      report: waiver('编者', '原文年度笔误，收支平衡证明应为2023年度'),
      published: waiver('编者'),
      author: '编者',
      found: 'year-in-prose',
      count: 2,
    },
    {
      name: 'by somebody else, only that it matches nothing',
      report: waiver('编者'),
      published: {},
      author: '李某',
      found: 'year-in-prose',
      count: 1,
    },
    {
      name: 'kept by its author, only that it matches nothing',
      report: waiver('编者'),
      published: waiver('编者'),
      author: '编者',
      found: 'year-in-prose',
      count: 1,
    },
    {
      name: 'without a base, only that it matches nothing',
      report: waiver('编者'),
      author: '编者',
      found: 'year-in-prose',
      count: 1,
    },
  ],
});
