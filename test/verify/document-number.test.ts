import { describe, expect, it } from 'vitest';
import { documentNumbersIn } from '#verify/document-number.ts';

describe('document numbers in a text', () => {
  it.each([
    ['根据廉财绩〔2024〕4号文要求', '廉财绩', 2024, '廉财绩〔2024〕4号', undefined],
    ['按照云财绩〔2024〕 7 号', '云财绩', 2024, '云财绩〔2024〕7号', undefined],
    ['国办发〔2017〕47号', '国办发', 2017, '国办发〔2017〕47号', undefined],
    ['云财绩〔2024〕012号', '云财绩', 2024, '云财绩〔2024〕12号', 'zero'],
    ['云财绩〔2024〕第7号', '云财绩', 2024, '云财绩〔2024〕7号', 'ordinal'],
    ['云财绩（2024）7号', '云财绩', 2024, '云财绩〔2024〕7号', 'brackets'],
    ['云财绩【2024】7号', '云财绩', 2024, '云财绩〔2024〕7号', 'brackets'],
    ['云财绩〔2024 7号', '云财绩', 2024, '云财绩〔2024〕7号', 'close'],
    ['云财绩2024〕7号', '云财绩', 2024, '云财绩〔2024〕7号', 'open'],
    ['云财绩〔2024〕7，', '云财绩', 2024, '云财绩〔2024〕7号', 'no-word'],
  ])('%s', (text, issuer, year, proper, fault) => {
    const found = documentNumbersIn(text);
    expect(found).toMatchObject([{ issuer, year, proper, fault }]);
    expect(text.slice(found[0]?.start, found[0]?.end)).toBe(found[0]?.text);
  });

  it.each(['', '2024年7号', '（2024）3个项目', '园区（2019）3号楼', '第7号', '〔2024〕7号'])('none in %j', (text) => {
    expect(documentNumbersIn(text)).toEqual([]);
  });

  it('are in order', () => {
    const found = documentNumbersIn('云财绩[2024]7号和云财绩〔2023〕6号');
    expect(found.map(({ year }) => year)).toEqual([2024, 2023]);
  });
});
