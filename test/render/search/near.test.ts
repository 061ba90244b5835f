import { expect, test } from 'vitest';
import { partsTogether } from '#render/search/near.ts';

test.each([
  ['政务服务大厅办结率', ['政务服努大厅'], 0.6, ['政务服', '大厅']],
  ['政务服务大厅', ['政务服务大厅'], 1, ['政务服务大厅']],
  ['政务服务\n大厅', ['政务服务大厅'], 0.6, ['政务服务']],
  ['大厅里的政务', ['政务大厅'], 1 / 3, ['大厅']],
  ['办结率', ['满意度'], 0, []],
  ['', ['满意度'], 0, []],
  ['公园绿地，公园绿地养护', ['公园绿化养护'], 0.6, ['公园绿', '养护']],
  [`公园绿${'，'.repeat(40)}养护`, ['公园绿化养护'], 0.4, ['公园绿']],
  ['一一一', ['一一一一'], 2 / 3, ['一一一']],
  ['𠮷野家', ['𠮷野屋家'], 1 / 3, ['𠮷野']],
])('%j shares with %j', (content, terms, share, parts) => {
  const together = partsTogether(
    { content },
    terms.map((term) => [...term]),
  );
  expect(together.share).toBeCloseTo(share);
  expect(together.parts.map((part) => part.join(''))).toEqual(parts);
});

test('several terms share on the average', () => {
  expect(partsTogether({ content: '政务服务\n办结' }, [[...'政务服务'], [...'满意度']]).share).toBe(0.5);
});
