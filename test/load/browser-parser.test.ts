import type { Root } from 'mdast';
import { describe, expect, it, vi } from 'vitest';
import { blocksOf } from '#load/blocks.ts';
import { parseMdx as parseInBrowser } from '#load/browser-parser.ts';
import { loadContent } from '#load/content.ts';
import { guard } from '#load/guard.ts';
import { readMdx } from '#load/mdx.ts';
import { parseMdx } from '#load/parser.ts';
import { restoreTildes } from '#load/tilde.ts';
import { HONEST_SIGNS, SYNTAX_ERRORS } from './syntax-messages.ts';

/** The reader of reports as the worker of the page bundles it. */
async function readInBrowser(): Promise<typeof readMdx> {
  vi.resetModules();
  vi.doMock('#load/parser.ts', () => import('#load/browser-parser.ts'));
  const { readMdx: read } = await import('#load/mdx.ts');
  vi.doUnmock('#load/parser.ts');
  return read;
}

type Parse = (body: string) => Root;

/** What verification reads of a text: its blocks, and what the guard refuses. */
function readWith(parse: Parse, body: string) {
  const root = parse(body);
  restoreTildes(root, body);
  const { blocks } = blocksOf(root, body);
  return { blocks, refusals: guard(root, body).map(({ rule, place }) => ({ rule, place })) };
}

const CASES: Record<string, string> = {
  'headings and paragraphs': '# 一、基本情况\n\n本单位收入439.62万元，\n支出438.39万元。\n',
  'emphasis within a number': '收入**439**.62万元，*支出*`438`万元。\n',
  'escapes and references': '执行率\\<90%，收入\\{万元}&lt;100万元 &amp; 5件。\n',
  'single tildes are ranges': '2019~2020年为80~90件，~~作废100件~~。\n',
  'a table with escapes': '| 科目 | 决算（万元） |\n| --- | ---: |\n| 基本\\|项目 | 143.06 |\n| **合计** | 438.39 |\n',
  'lists, quotes and breaks': '- 收入100万元\n  支出90万元\n\n> 引用5件\n> 续行6件\n\n1. 甲7人\\\n   乙8人\n',
  components: '支出<Figure of="expenditure.project"/>万元。\n\n<Note>\n说明：含3人。\n</Note>\n\n<Datasheet/>\n',
  'links and images': '[附件](https://city.example/a)与![图](图.png)共2件。\n',
  'a component that is not listed': '<Script src="x"/>\n',
  'an expression': '收入{1 + 1}万元\n',
};

describe('the parser of the browser', () => {
  it.each(Object.entries(CASES))('reads %s as the pipeline does', (_, body) => {
    expect(readWith(parseInBrowser, body)).toEqual(readWith(parseMdx, body));
  });

  it.each(loadContent('content').reports.map((report) => [report.id, report] as const))('reads %s', (_, report) => {
    const body = report.source.replace(/^---\n[\s\S]*?\n---\n/, '');
    expect(readWith(parseInBrowser, body)).toEqual(readWith(parseMdx, body));
  });

  it.each(['支出<90万元\n', '（{单位：万元）\n', '<Note>\n未关闭\n'])('refuses %j at a place', (body) => {
    expect(() => parseInBrowser(body)).toThrow(/^\d+:\d+: /);
  });
});

describe('what is no MDX', () => {
  it.each(SYNTAX_ERRORS)('is said of %j in the browser as in the pipeline', async (text, message) => {
    const read = await readInBrowser();
    const here = readMdx(`${text}\n`).refusals;
    expect(read(`${text}\n`).refusals).toEqual(here);
    expect(here[0]?.zh.slice(0, message.length)).toBe(message);
    if (here[0]?.rule === 'mdx-syntax') expect(here[0].zh).toContain(here[0].expected);
  });

  it('is said of every place, in the order of the text', () => {
    const { refusals } = readMdx('甲{单位：元}乙\n\n执行率<90%\n\n{单位：万元}');
    expect(refusals.map(({ place, expected }) => [place.line, place.column, expected])).toEqual([
      [1, 2, '甲（单位：元）乙'],
      [3, 4, '执行率＜90%'],
      [5, 1, '（单位：万元）'],
    ]);
  });

  it.each(HONEST_SIGNS)('is not said of %j', async (text) => {
    const read = await readInBrowser();
    expect(readMdx(`${text}\n`).refusals).toEqual([]);
    expect(read(`${text}\n`).refusals).toEqual([]);
  });
});
