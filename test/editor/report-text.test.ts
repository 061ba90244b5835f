import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YamlRecord } from '#editor/frontmatter-edit.ts';
import { openReport, type ReportText, saveReport } from '#editor/report-text.ts';
import { loadContent } from '#load/content.ts';
import { isSentence } from '#load/problem.ts';
import type { YamlValue } from '#load/yaml.ts';
import { sliceOf } from '../depth.ts';

const ORDER = ['title', 'unit', 'year', 'figures', 'relations', 'scorecard', 'waivers'];

function opened(source: string): ReportText {
  const report = openReport(source);
  if (isSentence(report)) throw new Error(report.zh);
  return report;
}

const SOURCE = `---
# 提示：这一行是注释
title: '2023年度自评报告'   # 照原文
unit: east-lake-library
year: 2023
figures:
  income: 439.62万元
  # 两个数合起来是支出
  expenditure: { value: 438.39万元, label: "支出" }
waivers:
  - { rule: year-in-prose, quote: 2022年, reason: 笔误, by: 编者, date: 2024-01-01 }
---

## 一、基本情况

收入439.62万元。
`;

describe('a report in a form', () => {
  it.each(loadContent('content').reports.map(({ id, source }) => [id, source] as const))(
    '%s is saved as it was',
    (_, text) => {
      const report = opened(text);
      expect(saveReport(report, report.front, report.body, ORDER)).toBe(text);
    },
  );

  it.each([
    ['CRLF', SOURCE.replaceAll('\n', '\r\n')],
    ['no body', '---\ntitle: 甲\n---'],
    ['a rule within the body', `${SOURCE}\n---\n\n续\n`],
  ])('with %s is saved as it was, from a text area that knows only LF', (_, text) => {
    const report = opened(text);
    expect(saveReport(report, report.front, report.body.replaceAll('\r\n', '\n'), ORDER)).toBe(text);
  });

  it('changes one value and nothing else', () => {
    const report = opened(SOURCE);
    const front = structuredClone(report.front);
    (front['figures'] as YamlRecord)['income'] = '440万元';
    expect(saveReport(report, front, report.body, ORDER)).toBe(SOURCE.replace('income: 439.62万元', 'income: 440万元'));
  });

  it('keeps comments of a key that changed, and quotes what needs it', () => {
    const report = opened(SOURCE);
    const front = structuredClone(report.front);
    Object.assign(front['figures'] as YamlRecord, { visits: { value: '1,098件', label: '来访' } });
    const saved = saveReport(report, front, report.body, ORDER);
    expect(saved).toContain('  # 两个数合起来是支出\n');
    expect(saved).toContain('  visits: { value: "1,098件", label: 来访 }\n');
    expect(opened(saved).front).toEqual(front);
  });

  it('puts a new key where its kind stands', () => {
    const report = opened(SOURCE);
    const front = { ...report.front, scorecard: { total: '98.6', grade: '优' } };
    const saved = saveReport(report, front, report.body, ORDER);
    expect(saved).toMatch(/label: "支出" \}\nscorecard:\n {2}total: 98\.6\n {2}grade: 优\nwaivers:/);
  });

  it('writes CRLF into a file of CRLF', () => {
    const report = opened(SOURCE.replaceAll('\n', '\r\n'));
    const saved = saveReport(report, { ...report.front, title: '新' }, '甲\n乙\n', ORDER);
    expect(saved.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('says where the YAML is broken', () => {
    expect(openReport('---\ntitle: [甲\n---\n')).toMatchObject({ zh: expect.stringMatching(/第 \d+ 行第 \d+ 列/) });
  });
});

const text = fc.oneof(
  fc.constantFrom(
    '439.62万元',
    '≥95%',
    '@甲',
    '%乙',
    '- 丙',
    '1,098件',
    'a: b',
    '# 注',
    'true',
    '2023',
    '~',
    "'",
    '"',
    '{}',
    '甲\n乙',
  ),
  fc
    .string({ unit: fc.constantFrom(...'数据万元12.,:#{}[]&*!|>\'"%@-? \n'), minLength: 1, maxLength: 20 })
    .filter((one) => one.trim() === one && one !== ''),
);
const key = fc.constantFrom('title', 'unit', 'figures', 'waivers', 'scorecard', 'relations', 'note');
const flat = fc.dictionary(fc.constantFrom('rule', 'quote', 'reason', 'value', 'label'), text, {
  maxKeys: 4,
  noNullPrototype: true,
});
const value: fc.Arbitrary<YamlValue> = fc.oneof(
  text,
  fc.array(flat, { maxLength: 4 }),
  fc.array(text, { maxLength: 4 }),
  flat,
);

describe('any edit', () => {
  it.each([
    [{ waivers: {} }, { waivers: { rule: '?\n数' } }],
    [{ scorecard: '数' }, { scorecard: ':\n数' }],
  ])('of %j to several lines is read back', (before, after) => {
    const first = saveReport(opened(SOURCE), { year: '2023', ...before }, '正文\n', ORDER);
    const next = { year: '2023', ...after } as YamlRecord;
    expect(opened(saveReport(opened(first), next, '正文\n', ORDER)).front).toEqual(next);
  });

  it('is read back as it was meant, and keeps the text of what it did not touch', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, value, { noNullPrototype: true }),
        fc.dictionary(key, value, { noNullPrototype: true }),
        (fields, after) => {
          const before = { year: '2023', ...fields };
          const first = saveReport(opened(SOURCE), before, '正文\n', ORDER);
          expect(opened(first).front).toEqual(before);
          const second = saveReport(opened(first), { ...before, ...after }, '正文\n', ORDER);
          expect(opened(second).front).toEqual({ ...before, ...after });
          expect(saveReport(opened(second), opened(second).front, '正文\n', ORDER)).toBe(second);
        },
      ),
      { numRuns: sliceOf(300, 10_000) },
    );
  });
});
