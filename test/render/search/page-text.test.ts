import { expect, test } from 'vitest';
import { readPageText } from '#render/search/page-text.ts';

function blocks(main: string): string[] {
  return (
    readPageText(`<!doctype html><body><p>外面</p><main>${main}</main></body>`)?.blocks.map(({ text }) => text) ?? []
  );
}

test.each([
  ['<p>收入<a href="#x"><span>439.62</span>万元</a>，支出</p>', ['收入439.62万元，支出']],
  ['<p>一<br>二</p>三', ['一', '二', '三']],
  ['<table><tr><td>基本支出<td>143.06</table>', ['基本支出', '143.06']],
  ['<p>收入<button type="button">1</button>万元</p>', ['收入1万元']],
  ['<p>见<span data-pagefind-ignore>（已校验）</span>下</p>', ['见下']],
  ['<p hidden>无</p><p aria-hidden="true">无</p><nav>目录</nav><script>1</script><svg><title>图</title></svg>', []],
  ['<p>a &amp; b\n  c</p>', ['a & b c']],
  ['<div>前<p>中</p>后</div>', ['前', '中', '后']],
])('%s reads %j', (main, expected) => {
  expect(blocks(main)).toEqual(expected);
});

test('a block stands under the nearest heading or element with an id', () => {
  const text = readPageText(`<main><h1>报告</h1><p>引</p><article id="report"><h2 id="s-1">一、概况</h2><p>甲</p>
    <h2 id="s-2">二、数据</h2><table><tr id="figure-income"><th>收入</th><td>1</td></tr></table></article>
    <section id="checks"><h2>校验</h2><p>乙</p></section></main>`);
  const place = (block: string) => {
    const index = text?.blocks.findIndex((candidate) => candidate.text === block) ?? -1;
    return text?.sections.findLast(({ from }) => from <= index);
  };
  expect(place('引')).toMatchObject({ id: null, heading: '报告' });
  expect(place('甲')).toMatchObject({ id: 's-1', heading: '一、概况' });
  expect(place('1')).toMatchObject({ id: 'figure-income', heading: '二、数据' });
  expect(place('乙')).toMatchObject({ id: 'checks', heading: '校验' });
  expect(text?.blocks.map(({ heading }) => heading)).toEqual([1, 0, 2, 0, 2, 0, 0, 2, 0]);
});

test('where parts are marked for the index, only they are read, in order', () => {
  const text = readPageText(
    '<main id="main"><p>甲</p><header data-pagefind-body><h1>乙</h1></header><p>丙</p><article data-pagefind-body>丁</article></main>',
  );
  expect(text?.blocks.map((block) => block.text)).toEqual(['乙', '丁']);
  expect(text?.sections[0]?.id).toBeNull();
});

test('a page without main has no text to index', () => {
  expect(readPageText('<p>无</p>')).toBeUndefined();
});
