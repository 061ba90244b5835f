import { publicationDeadline } from '#verify/rules/publication-deadline.ts';
import { SITE } from '../content-of.ts';
import { ruleTable } from '../rule-table.ts';

const files = { 'site.yaml': `${SITE}deadline: 09-30\n` };
const published = (day: string) => ({ front: `published: ${day}` });

ruleTable(publicationDeadline, {
  valid: [
    { name: 'the last day', report: published('2024-09-30'), files },
    { name: 'a report that does not say', report: {}, files },
    { name: 'a site without a deadline', report: published('2026-01-01') },
  ],
  invalid: [
    {
      name: 'one day late',
      report: published('2024-10-01'),
      files,
      found: '2024-10-01',
      expected: '≤ 2024-09-30',
      place: '7:12',
      message: /晚于期限 2024-09-30/,
    },
    { name: 'years late', report: published('2026-02-28'), files, found: '2026-02-28' },
  ],
});
