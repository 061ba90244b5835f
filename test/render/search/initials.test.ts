import { expect, test } from 'vitest';
import { TermCount, termsOf } from '#render/search/initials.ts';
import { readPageText } from '#render/search/page-text.ts';

function terms(main: string, unitName = '某单位') {
  return termsOf(readPageText(`<main>${main}</main>`) ?? { blocks: [], sections: [] }, unitName);
}

test('headings without their numbers, cells, quoted words and the unit are named terms', () => {
  const { named } = terms(
    '<h2>一、基本情况</h2><h3>（二）预算执行</h3><table><tr><td>办结率</td><td>99%</td></tr></table><p>深化“放管服”改革OFD。</p>',
  );
  expect(named).toEqual(['某单位', '基本情况', '预算执行', '办结率', '放管服']);
});

test('words and pairs of words are Chinese', () => {
  const { words, pairs } = terms('<p>政务服务 2023 OFD 文件</p>');
  expect(words).toEqual(['政务', '服务', '文件']);
  expect(pairs).toEqual(['政务服务']);
});

test('the file is by initials; pairs need two reports', () => {
  const count = new TermCount();
  count.add({ named: ['放管服'], words: ['政务', '服务'], pairs: ['政务服务', '服务大厅'] });
  count.add({ named: [], words: ['政务'], pairs: ['政务服务'] });
  expect(count.file()).toEqual([
    ['fgf', '放管服'],
    ['fw', '服务'],
    ['zw', '政务'],
    ['zwfw', '政务服务'],
  ]);
  expect(new TermCount().file()).toEqual([]);
});
