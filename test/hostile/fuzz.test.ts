import { afterAll, describe, expect, it } from 'vitest';
import { blocksOf } from '#load/blocks.ts';
import { readMdx } from '#load/mdx.ts';
import type { Block } from '#prose/block.ts';
import { renderArticle } from '#render/article/serialize.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';
import { sliceOf } from '../depth.ts';
import { verifyReports } from '../verify/content-of.ts';
import { activeContent } from './active-content.ts';
import { fuzzDocument } from './fuzz-document.ts';

/** `FUZZ_SEED=7 npm run test:deep` tries other documents. */
const SEED = Number(process.env['FUZZ_SEED'] ?? '20261123');
const DOCUMENTS = sliceOf(1_000, 50_000);
/** Documents in one content folder, with the honest report that none may change. */
const FOLDER = 50;
const PARTS = 10;

const HONEST = {
  unit: 'library',
  front: 'figures:\n  income: 438.39万元',
  body: '## 收入\n\n收入438.39万元，同比增长8.19%。',
};

function htmlOf(report: VerifiedReport): string {
  return renderArticle(report)
    .article.map(({ html }) => html)
    .join('\n');
}

const isHonest = ({ subject }: VerifiedReport) => subject.report.path.endsWith('/library.mdx');
const shown = (report: VerifiedReport | undefined) =>
  report === undefined ? '' : htmlOf(report) + JSON.stringify([report.findings, report.checks, report.status]);
const alone = shown(verifyReports([HONEST]).reports[0]);

/** The text of a block as the page shows it, with the figures that are inserted, without white space. */
function shownText({ text, figures }: Block, { subject }: VerifiedReport): string {
  let all = text;
  for (const { at, of } of figures.toReversed())
    all = all.slice(0, at) + (subject.figures.get(of)?.quantity.text ?? '') + all.slice(at);
  return all.replace(/\s+/g, '');
}

/** The text written as Markdown that means nothing but itself, and read again. */
function readAgain(text: string): string {
  const escaped = text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const { root, refusals } = readMdx(escaped);
  const blocks = blocksOf(root, escaped).blocks.map((block) => block.text);
  return refusals.length > 0 ? `refused: ${refusals[0]?.zh}` : blocks.join('').replace(/\s+/g, '');
}

let accepted = 0;
let tried = 0;

function tryFolder(first: number): string[] {
  const indexes = Array.from({ length: FOLDER }, (_, at) => first + at);
  const documents = indexes.map((index) => ({ ...fuzzDocument(SEED, index), unit: `fuzz-${index}` }));
  const { reports } = verifyReports([HONEST, ...documents]);
  const faults = shown(reports.find(isHonest)) === alone ? [] : [`folder ${first}: another report was changed`];
  const others = reports.filter((report) => !isHonest(report));
  tried += FOLDER;
  accepted += others.length;
  return [...faults, ...others.flatMap(faultsOf)];
}

function faultsOf(report: VerifiedReport): string[] {
  const { path, narrative } = report.subject.report;
  const { faults, text } = activeContent(htmlOf(report));
  const expected = narrative.blocks.map((block) => shownText(block, report)).join('');
  if (text !== expected) faults.push(`text ${JSON.stringify(text)}, expected ${JSON.stringify(expected)}`);
  const again = readAgain(text);
  if (again !== text) faults.push(`read again as ${JSON.stringify(again)}, was ${JSON.stringify(text)}`);
  return faults.map((fault) => `${path}: ${fault}`);
}

describe(`${DOCUMENTS} documents by chance, seed ${SEED}`, () => {
  afterAll(() => {
    process.stdout.write(`fuzz: seed ${SEED}, ${tried} documents, ${accepted} accepted\n`);
  });

  it.each(Array.from({ length: PARTS }, (_, part) => part))(
    'part %i: what is accepted is text and nothing else',
    (part) => {
      const from = (part * DOCUMENTS) / PARTS;
      for (let first = from; first < from + DOCUMENTS / PARTS; first += FOLDER) expect(tryFolder(first)).toEqual([]);
    },
  );

  it('accepts at least three in ten', () => {
    expect(tried).toBe(DOCUMENTS);
    expect(accepted / tried).toBeGreaterThanOrEqual(0.3);
  });
});

describe('the look at the page', () => {
  it.each([
    ['<script>1</script>', '<script>'],
    ['<p onclick="a">1</p>', 'onclick=a'],
    ['<a href="javascript:a">1</a>', 'href=javascript:a'],
    ['<a href=" java&#10;script:a">1</a>', 'href= java\nscript:a'],
    ['<p id="figure-income">1</p>', 'id=figure-income'],
    ['<p style="a">1</p>', 'style=a'],
    ['<iframe></iframe>', '<iframe>'],
    ['<p id="s-1">1</p><p id="s-1">2</p>', 'id=s-1'],
    ['<a href="/a"><em><a href="/b">1</a></em></a>', 'a link within a link'],
  ])('sees %s', (html, fault) => {
    expect(activeContent(html).faults).toContain(fault);
  });
});
