import { Resvg } from '@resvg/resvg-js';
import { describe, expect, test } from 'vitest';
import { type CardData, judged } from '#render/og/card-data.ts';
import { cardImage } from '#render/og/image.ts';
import { COLOURS, TONES } from '#render/og/look.ts';
import { reportCard } from '#render/og/report-card.ts';
import { readPng } from './picture.ts';
import { figure, report, SETTINGS } from './sample-report.ts';

const draw = (changes: Parameters<typeof report>[0] = {}) =>
  cardImage(reportCard(report(changes), SETTINGS), 'reports/2023/centre.mdx');
const MANY = { exact: 398765, rounding: 56789, failed: 1234, waived: 2345, notEvaluated: 12345 };
const LONG =
  '云亭市人力资源和社会保障局社会保险基金管理中心驻经济技术开发区城乡居民基本养老保险经办服务办事处临时工作委员会';

describe('the picture of a card', () => {
  test('is a PNG of 1200 × 630 that is not blank and not heavy', async () => {
    const png = await draw();
    const picture = readPng(png);
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    expect(png.length).toBeLessThan(80_000);
    expect(picture.count(COLOURS.ink)).toBeGreaterThan(5_000);
    expect(picture.count(COLOURS.paper)).toBeLessThan(1200 * 630 * 0.9);
  });

  test('is a PNG to a decoder of others', async () => {
    const href = `data:image/png;base64,${(await draw()).toString('base64')}`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630"><image width="1200" height="630" href="${href}"/></svg>`;
    const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
    expect(pixels.subarray(0, 3).toString('hex')).toBe(COLOURS.paper.slice(1));
    expect(pixels.subarray(-4, -1).toString('hex')).toBe(TONES.none.ink.slice(1));
  });

  test('has the same bytes each time', async () => {
    const first = await draw();
    await draw({ unitName: '别的单位' });
    expect((await draw()).equals(first)).toBe(true);
  });

  test('differs where a figure differs', async () => {
    const changed = await draw({ keyFigures: [figure('收入', '439.63', '万元')] });
    expect(changed.equals(await draw({ keyFigures: [figure('收入', '439.62', '万元')] }))).toBe(false);
  });

  test.each([
    ['verified', TONES.good.ground],
    ['waived', TONES.note.ground],
    ['failed', TONES.bad.ground],
    ['unverified', TONES.none.ground],
  ] as const)('of a %s report has the ground of its verdict', async (status, ground) => {
    expect(readPng(await draw({ status })).at(10, 560)).toBe(ground);
  });

  test('of sample content has the sample tag, and only that', async () => {
    expect(readPng(await draw({ sample: true })).at(1040, 40)).toBe(TONES.note.ink);
    expect(readPng(await draw()).at(1040, 40)).toBe(COLOURS.paper);
  });

  test('shows one length of the bar for each check', async () => {
    const checks = { exact: 1, rounding: 0, failed: 1, waived: 0, notEvaluated: 2 };
    const picture = readPng(await draw({ checks, status: 'failed' }));
    expect([150, 450, 900].map((x) => picture.at(x, 625))).toEqual([TONES.good.ink, TONES.bad.ink, TONES.none.ink]);
  });

  test.each<[string, Partial<CardData>]>([
    ['name', { name: LONG }],
    ['title', { title: LONG }],
    ['subject', { subject: LONG }],
    ['site name', { site: LONG }],
    ['address', { address: 'a-very-long-name-of-a-site.and-of-its-department.and-of-its-city.example' }],
    ['counts', { footing: judged('verified', '1000份未作校验', 'none', MANY, '10000份报告，') }],
    ['nothing but a unit', { title: '自评报告', figures: [] }],
  ])('keeps its edges free: %s', async (_name, changes) => {
    const card = { ...reportCard(report({ compiled: true, sample: true }), SETTINGS), ...changes };
    const picture = readPng(await cardImage(card, 'reports/2023/centre.mdx'));
    const margins = [20, 50, 1150, 1190].flatMap((x) => [10, 150, 250, 350, 450, 490].map((y) => picture.at(x, y)));
    expect(new Set(margins)).toEqual(new Set([COLOURS.paper]));
    const ground = picture.at(5, 550);
    for (let y = 500; y < 610; y += 2) expect([picture.at(20, y), picture.at(1150, y)]).toEqual([ground, ground]);
    expect(picture.at(600, 620)).not.toBe(COLOURS.paper);
  });
});

describe('a character that the font lacks', () => {
  test('stops the picture with the report, the character and the text', async () => {
    await expect(draw({ unitName: '云亭市\u{2b689}水务局' })).rejects.toThrow(
      /^reports\/2023\/centre\.mdx：.*“\u{2b689}”（U\+2B689），见“云亭市\u{2b689}水务局”/u,
    );
  });

  test.each(['\u{e000}', '😀', 'ก', '\u0007'])('is refused wherever it stands: %j', async (character) => {
    await expect(draw({ keyFigures: [figure(`收入${character}`, '1', '万元')] })).rejects.toThrow(
      'reports/2023/centre.mdx',
    );
  });

  test('is refused in a part of the text that would be cut off', async () => {
    await expect(draw({ unitName: `${LONG}\u{2b689}` })).rejects.toThrow('U+2B689');
  });

  test('is no harm where it leaves no ink', async () => {
    const plain = await draw();
    expect((await draw({ unitName: '廉江市\u200b人民政府\ufeff行政服务中心\u{e0100}' })).equals(plain)).toBe(true);
  });

  test('is not one of those that reports use', async () => {
    const unitName = '〔2024〕≥95%±½℃‰①㎡·—…“”《》、䶮龘镕喆堃';
    await expect(draw({ unitName })).resolves.toBeInstanceOf(Buffer);
  });
});
