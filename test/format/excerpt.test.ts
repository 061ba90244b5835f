import { describe, expect, it } from 'vitest';
import { caretLine, excerptOf } from '#format/excerpt.ts';

const ROOM = { before: 10, marked: 10, all: 30 };
const place = (line: number, column: number, endColumn: number) => ({ line, column, endColumn });

describe('an excerpt', () => {
  it.each([
    ['a place in a line', '甲\n乙丙丁\n', place(2, 2, 3), { line: 2, before: '乙', marked: '丙', after: '丁' }],
    ['lines that end in CR LF', '甲\r\n乙丙\r\n', place(2, 1, 3), { line: 2, before: '', marked: '乙丙', after: '' }],
    ['the end of a line', '甲', place(1, 2, 2), { line: 1, before: '甲', marked: '', after: '' }],
    ['a tab', '\t甲', place(1, 2, 3), { line: 1, before: ' ', marked: '甲', after: '' }],
    ['a control character', 'a\u001b[2Jb', place(1, 6, 7), { line: 1, before: 'a␛[2J', marked: 'b', after: '' }],
    ['characters of two units', '𠮷𠮷', place(1, 3, 5), { line: 1, before: '𠮷', marked: '𠮷', after: '' }],
    [
      'a long line, cut between characters',
      '一二三四五六七八九十百千万亿元角分厘毫丝忽',
      place(1, 8, 10),
      { line: 1, before: '…三四五六七', marked: '八九', after: '十百千万亿元角…' },
    ],
    ['a long mark', '一二三四五六七八九十', place(1, 1, 11), { line: 1, before: '', marked: '一二三四五…', after: '' }],
  ])('shows %s', (_name, text, at, expected) => {
    expect(excerptOf(text, at, ROOM)).toEqual(expected);
  });

  it.each([
    ['no position', '甲', place(1, 1, 1)],
    ['a line that is not there', '甲', place(3, 1, 2)],
    ['a column that is not there', '甲', place(1, 9, 10)],
    ['a file that is not at hand', undefined, place(1, 1, 2)],
  ])('is not made for %s', (_name, text, at) => {
    expect(excerptOf(text, at, ROOM)).toBeUndefined();
  });

  it.each([
    ['ASCII', 'ab', 'cd', '  ^^'],
    ['Chinese', '甲乙', '丙', '    ^^'],
    ['full-width punctuation', '，', '（', '  ^^'],
    ['an empty mark', '甲', '', '  ^'],
    ['a combining mark', 'e\u0301', 'x', ' ^'],
    ['an emoji of several', '👩‍👩‍👧', 'x', '  ^'],
  ])('has carets below %s', (_name, before, marked, expected) => {
    expect(caretLine({ line: 1, before, marked, after: '' })).toBe(expected);
  });
});
