import { createHash } from 'node:crypto';
import { attachmentFile } from '#verify/rules/attachment-file.ts';
import { ruleTable } from '../rule-table.ts';

const digest = createHash('sha256').update('评分').digest('hex');
const files = { 'attachments/2023/library/scores.csv': '评分' };
const report = (sha256: string | undefined, body = '') => ({
  front: `attachments:\n  - { role: scorecard, file: scores.csv${sha256 === undefined ? '' : `, sha256: ${sha256}`} }`,
  body,
});

ruleTable(attachmentFile, {
  valid: [
    { name: 'no attachments', report: {}, outcomes: [] },
    { name: 'the file that was declared', report: report(digest), files, outcomes: ['exact'] },
    { name: 'a file without a digest as not evaluated', report: report(undefined), files, outcomes: ['not-evaluated'] },
    { name: 'a component that names it', report: report(digest, '<Attachment file="scores.csv"/>'), files },
  ],
  invalid: [
    {
      name: 'another file',
      report: report('0'.repeat(64)),
      files,
      found: '0'.repeat(64),
      expected: digest,
      place: '8:50',
      message: /SHA-256 是 [0-9a-f]{64}，报告写的是 0{64}/,
      outcomes: ['failed'],
    },
    {
      name: 'a missing file',
      report: report(digest),
      found: 'scores.csv',
      expected: 'attachments/2023/library/scores.csv',
      place: '8:30',
      outcomes: ['failed'],
    },
    { name: 'a missing file without a digest', report: report(undefined), found: 'scores.csv', outcomes: ['failed'] },
    {
      name: 'the file of another unit',
      report: report(digest),
      files: { 'attachments/2023/museum/scores.csv': '评分' },
      found: 'scores.csv',
    },
    {
      name: 'a component that names another',
      report: report(digest, '<Attachment file="score.csv"/>'),
      files,
      found: 'score.csv',
      expected: 'scores.csv',
      place: '10:1',
    },
  ],
});
