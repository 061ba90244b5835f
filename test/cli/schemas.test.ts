import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { schemaDocuments } from '#cli/schemas/documents.ts';
import type { JsonSchema } from '#cli/schemas/for-editors.ts';
import { splitFrontmatter } from '#load/frontmatter.ts';
import { reportText } from './pull-request/report.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, 'public', 'schemas');
const documents = schemaDocuments();
const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(Object.entries(documents).map(([name, schema]) => [name, ajv.compile(schema)]));

/** What an editor complains about in a text of YAML, read as editors read it. */
function complaints(kind: string, yaml: string): string[] {
  const validate = validators.get(`${kind}.schema.json`);
  if (validate === undefined) throw new Error(`there is no schema of ${kind}`);
  validate(parse(yaml));
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` ${params['additionalProperty']}` : '';
    return `${instancePath} ${message}${extra}`;
  });
}

function frontmatter(text: string): string {
  const parts = splitFrontmatter(text);
  if ('zh' in parts) throw new Error(parts.zh);
  return parts.yaml;
}

function filesIn(folder: string, ending: string): string[] {
  const all = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true });
  return all.filter(({ name }) => name.endsWith(ending)).map((one) => join(one.parentPath, one.name));
}

describe('public/schemas', () => {
  it('is what the program says now; after a change run `npm run schemas`', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(documents).sort());
    for (const [name, schema] of Object.entries(documents))
      expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(`${JSON.stringify(schema, null, 2)}\n`);
  });

  it('describes every value in Chinese', () => {
    const silent = Object.entries(documents).flatMap(([name, schema]) => undescribed(schema, name));
    expect(silent).toEqual([]);
  });

  it('completes the figures that need no label', () => {
    const figures = documents['report.schema.json']?.properties?.['figures'];
    expect(figures?.properties?.['expenditure.basic']?.description).toMatch(/^基本支出（万元）：/);
  });
});

function undescribed(schema: JsonSchema, path: string): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    ...(/\p{Script=Han}/u.test(value.description ?? '') ? [] : [`${path}.${key}`]),
    ...undescribed(value, `${path}.${key}`),
  ]);
  const inner = [schema.items, ...(schema.anyOf ?? []), ...Object.values(schema.definitions ?? {})];
  const more = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  return [...own, ...[...inner, ...more].flatMap((one) => (one === undefined ? [] : undescribed(one, path)))];
}

describe('an editor', () => {
  it('does not complain about the content of this repository', () => {
    const reports = filesIn('content/reports', '.mdx').map((file) => ['report', file] as const);
    const units = filesIn('content/units', '.yaml').map((file) => ['unit', file] as const);
    const regimes = [...filesIn('content/regimes', '.yaml'), ...filesIn('src/load/standard/regimes', '.yaml')];
    const metrics = filesIn('src/load/standard/metrics', '.yaml').map((file) => ['metrics', file] as const);
    const others = [['site', 'content/site.yaml'] as const, ['lexicon', 'content/lexicon.yaml'] as const];
    const all = [...reports, ...units, ...regimes.map((file) => ['regime', file] as const), ...metrics, ...others];
    expect(all.length).toBeGreaterThan(50);
    const found = all.flatMap(([kind, file]) => {
      const text = readFileSync(file.startsWith('/') ? file : join(ROOT, file), 'utf8');
      return complaints(kind, kind === 'report' ? frontmatter(text) : text).map((said) => `${file} ${said}`);
    });
    expect(found).toEqual([]);
  });

  const report = (from = '', to = '') => frontmatter(reportText('library', 2023, from === '' ? [] : [[from, to]]));

  it.each([
    ['a figure without a unit', report('income: 130.00万元', 'income: 130.00'), '/figures/income'],
    ['a blank of a skeleton', report('income: 130.00万元', 'income: 待填写'), '/figures/income'],
    ['a misspelt key', report('basis:', 'basiss:'), ' must NOT have additional properties basiss'],
    ['a year of two digits', report('year: 2023', 'year: 23'), '/year'],
    ['a year in words', report('year: 2023', 'year: 2023年'), '/year'],
    ['an unknown scope', report('scope: whole-unit', 'scope: 整体'), '/scope'],
    ['a day in another form', report('prepared: 2024-03-01', 'prepared: 2024年3月1日'), '/prepared'],
    ['a unit by its name', report('unit: library', 'unit: 图书馆'), '/unit'],
    ['points with a unit', report('score: 60', 'score: 60分'), '/scorecard/items/0/score'],
    ['a metric id in Chinese', report('visitors:', '到馆读者:'), '/figures'],
    ['a kind that is none', report('kind: count', 'kind: 数量'), '/figures/visitors'],
    ['a period in words', report('kind: count', 'period: 上半年'), '/figures/visitors'],
  ])('complains about %s', (_what, yaml, place) => {
    const found = complaints('report', yaml);
    expect(found.some((said) => said.startsWith(place))).toBe(true);
  });

  it.each([
    ['a year as a number', 'report', report()],
    ['a period of a year', 'report', report('kind: count', 'period: 2023')],
    ['figures in Chinese numerals', 'report', report('value: 4529册', 'value: 八个')],
    ['a flag', 'unit', 'name: 图书馆\nsample: true'],
    ['a code that looks like a number', 'unit', 'name: 图书馆\ncode: 326'],
    ['a mail address', 'site', 'name: 站\npublisher: 局\naddress: https://a.example\ncontact: mailto:a@b.example'],
  ])('does not complain about %s', (_what, kind, yaml) => {
    expect(complaints(kind, yaml)).toEqual([]);
  });
});

describe('VS Code', () => {
  const settings = JSON.parse(readFileSync(join(ROOT, '.vscode/settings.json'), 'utf8')) as {
    'yaml.schemas': Record<string, string | string[]>;
  };

  it('knows every schema but that of reports, whose text is no YAML', () => {
    const names = Object.keys(settings['yaml.schemas']).map((path) => path.replace('./public/schemas/', ''));
    expect([...names, 'report.schema.json'].sort()).toEqual(readdirSync(FOLDER).sort());
  });
});
