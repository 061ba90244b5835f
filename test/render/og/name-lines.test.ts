import { describe, expect, test } from 'vitest';
import { nameLines } from '#render/og/name-lines.ts';

describe('a long name', () => {
  test.each([
    ['stays on one line where it fits', '云亭市教育局', 6, ['云亭市教育局']],
    ['breaks before its bracket', '云亭市图书馆（少年儿童图书馆）', 10, ['云亭市图书馆', '（少年儿童图书馆）']],
    [
      'breaks after a body',
      '云亭市市场监督管理局城市管理和综合执法局联合办公室',
      18,
      ['云亭市市场监督管理局', '城市管理和综合执法局联合办公室'],
    ],
    ['breaks between words', '廉江市人民政府行政服务中心', 8, ['廉江市人民政府', '行政服务中心']],
    [
      'leaves the rest to be cut where two lines are not enough',
      '云亭市人民政府行政服务中心',
      5,
      ['云亭市', '人民政府行政服务中心'],
    ],
    ['is left whole where there is no place', 'abcdefghijklmnopqrstuvwxyz', 5, ['abcdefghijklmnopqrstuvwxyz']],
  ])('%s', (_case, name, limit, lines) => {
    expect(nameLines(name, limit)).toEqual(lines);
  });

  test('loses no character but white space', () => {
    const name = '市卫生健康局、市疾病预防控制中心（联合）';
    for (let limit = 3; limit < 20; limit++) expect(nameLines(name, limit).join('')).toBe(name);
  });
});
