import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText, SITE_TEXT } from './pull-request/report.ts';
import { type Annotation, annotationsOf, CityRepository, CONTENT, type Told } from './pull-request/repository.ts';

/** What a clerk gets wrong: the words in the report, the wrong ones, the rule that says so, and the words it points at. */
interface Plant {
  from: string;
  to: string;
  rule: string;
  at: string;
}

const PLANTS: readonly Plant[] = [
  { from: 'income: 130.00万元', to: 'income: 130.00', rule: 'frontmatter-schema', at: '130.00\n' },
  { from: 'income: 130.00万元', to: 'income：130.00万元', rule: 'frontmatter-syntax', at: '：130.00万元' },
  { from: 'basis:', to: 'basiss:', rule: 'frontmatter-schema', at: 'basiss' },
  { from: '〔2024〕4号', to: '（2024）4号', rule: 'document-number', at: '云财绩（2024）4号' },
  { from: 'expenditure: 129.75万元', to: 'expenditure: 129.57万元', rule: 'relation', at: '129.57万元' },
  { from: '4496册, kind', to: '4469册, kind', rule: 'uncorrected-change', at: '4469册, kind' },
  { from: 'value: 99.27%', to: 'value: 98.27%', rule: 'relation', at: '98.27%' },
  { from: 'score: 36', to: 'score: 46', rule: 'score-within-weight', at: '46, reason' },
  { from: 'total: 96', to: 'total: 98', rule: 'scorecard-total', at: '98\n' },
  { from: 'grade: 优', to: 'grade: 良', rule: 'grade-band', at: '良\n' },
  { from: '支出129.75万元，', to: '支出129.57万元，', rule: 'near-miss', at: '129.57万元，' },
  { from: '## 二、履职', to: '## 三、履职', rule: 'heading-sequence', at: '三、履职' },
  { from: '\n2023年收入', to: '\n2022年收入', rule: 'year-in-prose', at: '2022年收入' },
  { from: '加强宣传。', to: '加强宣传，联系电话13812345678。', rule: 'privacy-phone', at: '13812345678' },
  { from: '加强宣传。', to: '加强宣传，来信寄reader@city.example。', rule: 'privacy-email', at: 'reader@city.example' },
  { from: '加强宣传。', to: '加强××单位宣传。', rule: 'placeholder', at: '××单位' },
  { from: '借出图书4529册', to: '借出图书{4529}册', rule: 'mdx-safety', at: '{4529}' },
  { from: '归还率99.27%', to: '归还率<b>99.27%</b>', rule: 'mdx-safety', at: '<b>' },
  { from: '| 合计 | 129.75 |', to: '| 合计 | 129.57 |', rule: 'table-total', at: '129.57 |' },
  { from: '到馆读者86,500人次', to: '到馆读者86,050人次', rule: 'near-miss', at: '86,050人次' },
];

const unitOf = (index: number) => `unit-${index + 1}`;
const pathOf = (index: number) => `reports/2023/${unitOf(index)}.mdx`;
const planted = ({ from, to }: Plant, index: number) => reportText(unitOf(index), 2023, [[from, to]]);

let city: CityRepository;
let told: Told;
let annotations: Annotation[];

beforeAll(() => {
  const files = (change: (plant: Plant, index: number) => string) =>
    Object.fromEntries(PLANTS.map((plant, index) => [pathOf(index), change(plant, index)]));
  city = new CityRepository({ 'site.yaml': SITE_TEXT, ...files((_plant, index) => reportText(unitOf(index), 2023)) });
  city.propose('slips', { ...files(planted), '附件/说明.txt': '放错了地方' });
  told = city.check(['--annotations', 'github']);
  annotations = annotationsOf(told.out);
});
afterAll(() => city.remove());

/** Line and column, from 1, of words in a text. */
function placeOf(text: string, words: string): { line: number; column: number } {
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

describe.each(PLANTS.map((plant, index) => ({ ...plant, index })))('$rule at “$at”', ({ index, ...plant }) => {
  const place = placeOf(planted(plant, index), plant.at);
  const path = `${CONTENT}/${pathOf(index)}`;

  it('is annotated by GitHub at its line and column', () => {
    const own = annotations.filter(({ file, rule }) => file === path && rule === plant.rule);
    expect(own.map(({ line, column }) => ({ line, column }))).toContainEqual(place);
  });

  it('stands in the SARIF at its line and column', () => {
    const own = (told.sarif.runs[0]?.results ?? [])
      .filter(({ ruleId }) => ruleId === plant.rule)
      .flatMap(({ locations }) => locations.map((one) => one.physicalLocation))
      .filter(({ artifactLocation }) => decodeURIComponent(artifactLocation.uri) === path);
    const places = own.map(({ region }) => ({ line: region.startLine, column: region.startColumn }));
    expect(places).toContainEqual(place);
  });

  it('stands in the report for GitLab at its line', () => {
    const own = told.quality.filter(({ check_name, location }) => check_name === plant.rule && location.path === path);
    expect(own.map(({ location }) => location.lines.begin)).toContain(place.line);
  });
});

describe('a check of twenty slips', () => {
  it('fails, and names a file with a Chinese name', () => {
    expect(told.status).toBe(1);
    const stray = annotations.filter(({ rule }) => rule === 'unknown-file');
    expect(stray.map(({ file }) => file)).toEqual([`${CONTENT}/附件/说明.txt`]);
  });

  it('lists in the job summary what GitHub does not annotate', () => {
    const rows = told.steps.split('\n').filter((line) => /^\| .*mdx\\:\d+/.test(line));
    expect(rows.length).toBeGreaterThanOrEqual(PLANTS.length);
    for (const { rule } of PLANTS) expect(told.steps).toContain(`\`${rule}\``);
  });

  it('tells GitLab each finding by a name of its own', () => {
    const names = told.quality.map(({ fingerprint, location }) => `${location.path}:${fingerprint}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
