import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { dataPackage } from '#render/data/datapackage.ts';
import { jsonDocument } from '#render/data/json.ts';
import { type DataFile, siteFiles } from '#render/data/site-files.ts';
import { hostileReport } from './hostile.ts';
import { readCsv } from './read-csv.ts';
import { need, ownContent, SETTINGS } from './sample.ts';
import { misfits } from './table-rows.ts';

const read = (name: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'frictionless', name), 'utf8')) as object;
const ajv = new Ajv({ allErrors: true, strict: false, formats: { regex: true } });
ajv.addSchema(read('table-schema.json'));
const validate = ajv.compile(read('data-package.json'));

const files = siteFiles(ownContent().register, SETTINGS);
const descriptor = JSON.parse(jsonDocument(dataPackage(files, SETTINGS))) as ReturnType<typeof dataPackage>;

const bytesOf = ({ parts }: DataFile): Uint8Array<ArrayBuffer> => Buffer.concat(parts);

/** Header and rows of a file as text, read by a reader of its own format. */
async function tableOf(file: DataFile): Promise<[string[], string[][]]> {
  const [{ format }, bytes] = [file, bytesOf(file)];
  const text = (value: unknown) => {
    if (value === null || value === undefined) return '';
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  };
  if (format === 'csv') {
    const [header = [], ...rows] = readCsv(new TextDecoder().decode(bytes));
    return [header, rows];
  }
  const source = new Uint8Array(bytes).buffer;
  const objects: object[] =
    format === 'json' ? JSON.parse(new TextDecoder().decode(bytes)) : await parquetReadObjects({ file: source });
  return [Object.keys(objects[0] ?? {}), objects.map((object) => Object.values(object).map(text))];
}

describe('datapackage.json', () => {
  it('is a valid Data Package with valid Table Schemas', () => {
    validate(descriptor);
    expect(validate.errors).toBeNull();
  });

  it('would not pass with a path upwards, a type unknown or a hash cut off', () => {
    const broken = structuredClone(descriptor) as unknown as { resources: Record<string, unknown>[] };
    const [first, second, third] = broken.resources;
    Object.assign(need(first), { path: '../figures.csv' });
    Object.assign(need(second), { schema: { fields: [{ name: 'a', type: 'decimal' }] } });
    Object.assign(need(third), { hash: 'sha256:' });
    validate(broken);
    const places = new Set(validate.errors?.map(({ instancePath }) => instancePath.split('/').slice(0, 4).join('/')));
    expect([...places].sort()).toEqual(
      expect.arrayContaining(['/resources/0/path', '/resources/1/schema', '/resources/2/hash']),
    );
  });

  it('describes each file: name, size and hash', () => {
    expect(descriptor.resources.map(({ path }) => path)).toEqual(files.map(({ name }) => name));
    for (const { path, bytes, hash } of descriptor.resources) {
      const file = need(files.find(({ name }) => name === path));
      expect([bytes, bytes]).toEqual([file.size, bytesOf(file).byteLength]);
      expect(hash).toBe(`sha256:${createHash('sha256').update(bytesOf(file)).digest('hex')}`);
    }
  });

  it('has schemas that every row of every file fits', async () => {
    for (const resource of descriptor.resources) {
      const [header, rows] = await tableOf(need(files.find(({ name }) => name === resource.path)));
      expect(rows.length).toBeGreaterThan(40);
      expect(misfits(resource, header, rows)).toEqual([]);
    }
  });

  it('refers from each figure to a report that is there', async () => {
    const table = async (name: string) => tableOf(need(files.find((file) => file.name === name)));
    const [[, figures], [, reports]] = [await table('figures.csv'), await table('reports.csv')];
    const ids = new Set(reports.map(([id]) => id));
    expect(figures.filter(([report]) => !ids.has(report ?? ''))).toEqual([]);
  });

  it('counts sample rows apart, and marks them', async () => {
    for (const file of files) {
      const [header, rows] = await tableOf(file);
      const column = header.indexOf('sample');
      expect(rows.filter((row) => row[column] === 'true')).toHaveLength(file.sample);
      expect(file.sample).toBeGreaterThan(0);
      expect(file.sample).toBeLessThan(file.rows);
    }
  });

  it('is of one mind with itself about hostile labels, and without a licence', async () => {
    const odd = siteFiles(hostileReport().register, { ...SETTINGS, licence: null });
    const own = dataPackage(odd, { ...SETTINGS, licence: null });
    validate(JSON.parse(jsonDocument(own)));
    expect(validate.errors).toBeNull();
    for (const resource of own.resources) {
      expect(misfits(resource, ...(await tableOf(need(odd.find(({ name }) => name === resource.path)))))).toEqual([]);
    }
  });
});

describe('the files of /data/', () => {
  it('are the same bytes each time', () => {
    const again = siteFiles(ownContent().register, SETTINGS);
    expect(again.map(({ name, sha256 }) => [name, sha256])).toEqual(files.map(({ name, sha256 }) => [name, sha256]));
  });
});
