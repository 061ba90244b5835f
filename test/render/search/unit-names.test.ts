import { expect, test } from 'vitest';
import { otherNames } from '#render/search/unit-names.ts';

const names = (name: string, ...aliases: string[]): string[] => Object.keys(otherNames([{ name, aliases }]));

test.each([
  ['云汀市医疗保障局', ['云汀市医保局', '医保局', '市医保局']],
  [
    '岚溪县人力资源和社会保障局',
    ['人力社保局', '人社局', '县人力社保局', '县人社局', '岚溪县人力社保局', '岚溪县人社局'],
  ],
  ['发展和改革局', ['发改局']],
  ['云汀市图书馆', []],
  ['云汀市财政局', []],
])('%s is also %j', (name, expected) => {
  expect(names(name)).toEqual(expected);
});

test('aliases are folded, and left out where the name has them in it', () => {
  expect(names('云汀市图书馆', '雲汀圖書館（本馆）', '图书馆', '书')).toEqual(['雲汀圖書館(本馆)']);
});

test('one name can be that of several units', () => {
  const units = ['云汀市医疗保障局', '岚溪县医疗保障局'].map((name) => ({ name, aliases: [] }));
  expect(otherNames(units)['医保局']).toEqual(['云汀市医疗保障局', '岚溪县医疗保障局']);
});
