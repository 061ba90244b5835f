import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { formatJunit } from '#format/junit.ts';
import { stoppedResult } from '#format/result.ts';
import { anyText } from './any-text.ts';
import { cleanResult, sampleResult, withText } from './sample.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Elements in document order. Throws when the document is not well-formed. */
function elementsOf(xml: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes, text: '' }));
  parser.on('text', (text) => {
    const last = elements.at(-1);
    if (last !== undefined) last.text += text;
  });
  parser.write(xml).close();
  return elements;
}

const named = (xml: string, name: string) => elementsOf(xml).filter((element) => element.name === name);

describe('JUnit XML', () => {
  it('is read by a parser that is strict', () => {
    expect(() => elementsOf('<a b="\u0001"/>')).toThrow();
    expect(() => elementsOf('<a>&b</a>')).toThrow();
  });

  it('is well-formed for any content', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(named(formatJunit(withText(sampleResult(), text)), 'testsuite')).toHaveLength(4);
      }),
      { numRuns: 200 },
    );
  });

  it('gives text back as it was, where XML can hold it', () => {
    const text = 'a\tb\nc\r\nd & <e> "f" \'g\' ]]> 𠮷';
    const failure = named(formatJunit(withText(sampleResult(), text)), 'failure').at(-1);
    expect(failure?.attributes['message']).toBe(text);
    expect(failure?.text).toContain(text);
  });

  it('shows what XML cannot hold as a replacement', () => {
    const failure = named(formatJunit(withText(sampleResult(), 'a\u0000b\u001bc\ud800d\uffff')), 'failure').at(-1);
    expect(failure?.attributes['message']).toBe('a�b�c�d�');
  });

  it('has a suite for each report and other file, and counts that are right', () => {
    const xml = formatJunit(sampleResult());
    const suites = named(xml, 'testsuite');
    const counts = ({ attributes: { tests, failures, errors, skipped } }: Element) =>
      [tests, failures, errors, skipped].map(Number);
    expect(suites.map((suite) => [suite.attributes['file'], ...counts(suite)])).toEqual([
      ['content/附件/自评 报告(一),100%.docx', 1, 1, 0, 0],
      ['content/reports/2022/library.mdx', 1, 0, 0, 0],
      ['content/reports/2023/archive.mdx', 1, 1, 0, 0],
      ['content/reports/2023/library.mdx', 4, 2, 0, 1],
    ]);
    const [all] = named(xml, 'testsuites');
    expect(all === undefined ? [] : counts(all)).toEqual([
      named(xml, 'testcase').length,
      named(xml, 'failure').length,
      0,
      named(xml, 'skipped').length,
    ]);
  });

  it('has one test for a failed check, not a second one for its finding', () => {
    const names = named(formatJunit(sampleResult()), 'testcase').map(({ attributes }) => attributes['name']);
    expect(new Set(names).size).toBe(names.length - 1);
    expect(names.filter((name) => name === 'relation: total = a + b')).toHaveLength(1);
  });

  it('lets a warning pass with its sentence, and skips what is waived with its reason', () => {
    const result = sampleResult();
    const warned = {
      ...result,
      findings: result.findings.map((one) => ({ ...one, severity: 'warning' as const })),
    };
    expect(named(formatJunit(warned), 'system-out')[0]?.text).toContain('不会读取这个文件');
    expect(named(formatJunit(result), 'skipped')[0]?.attributes['message']).toContain('说明：原文“如此”，<照录>。');
  });

  it('of a run that came to nothing is an error', () => {
    const xml = formatJunit(stoppedResult(2, { zh: '没有内容', en: 'no content' }, 'zh'));
    expect(named(xml, 'error').map(({ attributes }) => attributes['message'])).toEqual(['没有内容']);
  });

  it('is well-formed without findings', () => {
    expect(named(formatJunit(cleanResult()), 'failure')).toEqual([]);
  });
});
