import type { SiteSettings } from '#derive/site-view.ts';
import type { Field } from '#render/data/field.ts';
import { licenceOf } from '#render/data/licence.ts';
import { type DataFile, FIELDS, MEDIA_TYPES, type TableName } from '#render/data/site-files.ts';

const PROFILES = 'https://datapackage.org/profiles/2.0';
const KEYS: Readonly<Record<TableName, string[]>> = { figures: ['report', 'figure'], reports: ['id'] };
const TITLES: Readonly<Record<TableName, string>> = { figures: '全部数据项', reports: '全部报告' };

/** The descriptor of all files of `/data/`: a Frictionless Data Package 2.0 with a Table Schema for each table. */
export function dataPackage(files: readonly DataFile[], settings: SiteSettings) {
  const { name, publisher, address, licence } = settings;
  return {
    $schema: `${PROFILES}/datapackage.json`,
    name: 'performance-self-evaluations',
    title: `${name}：预算绩效自评报告的数据`,
    description:
      '各单位绩效自评报告公布的数，照报告的写法，附校验结论。sample 为 true 的行是虚构的示例，不要与真实的数合计。' +
      'CSV 中以 = + - @ 开头的文字前面加了一个单引号，以免被电子表格当作公式。',
    homepage: `${address}/data/`,
    ...(licence === null ? {} : { licenses: [licenceOf(licence)] }),
    contributors: [{ title: publisher, path: `${address}/`, roles: ['publisher'] }],
    keywords: ['预算绩效', '绩效自评', '政务公开'],
    resources: files.map(resourceOf),
  };
}

function resourceOf({ table, format, name, size, sha256, rows }: DataFile) {
  return {
    name: format === 'csv' ? table : `${table}-${format}`,
    type: 'table',
    path: name,
    title: TITLES[table],
    description: `${rows}行。`,
    format,
    mediatype: MEDIA_TYPES[format],
    ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
    bytes: size,
    hash: `sha256:${sha256}`,
    schema: tableSchema(table),
  };
}

function tableSchema(table: TableName) {
  const reference = { fields: ['report'], reference: { resource: 'reports', fields: ['id'] } };
  return {
    $schema: `${PROFILES}/tableschema.json`,
    fields: FIELDS[table].map(descriptor),
    missingValues: [''],
    primaryKey: KEYS[table],
    ...(table === 'figures' ? { foreignKeys: [reference] } : {}),
  };
}

function descriptor({ name, type, title, description, required, words, pattern }: Field) {
  const constraints = {
    ...(required ? { required } : {}),
    ...(words === undefined ? {} : { enum: Object.keys(words) }),
    ...(pattern === undefined ? {} : { pattern }),
  };
  return { name, type, title, description, ...(Object.keys(constraints).length === 0 ? {} : { constraints }) };
}
