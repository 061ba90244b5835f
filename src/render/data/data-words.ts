import type { SiteSettings } from '#derive/site-view.ts';
import type { Field } from '#render/data/field.ts';
import { licenceOf } from '#render/data/licence.ts';
import { type DataFile, type Format, MEDIA_TYPES, type TableName } from '#render/data/site-files.ts';
import { organization, type Thing } from '#render/page/structured-data.ts';

export const FORMATS: Readonly<Record<Format, { word: string; use: string }>> = {
  csv: { word: 'CSV', use: 'Excel、WPS 可以直接打开' },
  json: { word: 'JSON', use: '供程序读取' },
  parquet: { word: 'Parquet', use: '供数据分析软件读取' },
};

export const TABLE_WORDS: Readonly<Record<TableName, { title: string; sentence: string }>> = {
  figures: { title: '全部数据项', sentence: '一行是一份报告公布的一个数。' },
  reports: { title: '全部报告', sentence: '一行是一份报告。' },
};

export const TYPES: Readonly<Record<Field['type'], string>> = {
  string: '文字',
  integer: '整数',
  number: '十进制数',
  boolean: 'true 或 false',
  date: '日期',
};

/** `12.3 KB`: thousands of bytes, as download lists show them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `1,234行，其中示例1,000行` */
export function rowsInWords({ rows, sample }: Pick<DataFile, 'rows' | 'sample'>): string {
  return `${rows}行：真实${rows - sample}行，示例${sample}行`;
}

/** The files as a Dataset of schema.org, for catalogues of data. */
export function dataset(files: readonly DataFile[], settings: SiteSettings, description: string): Thing {
  const { name, address, licence } = settings;
  const publisher = organization(settings);
  return {
    '@type': 'Dataset',
    '@id': `${address}/data/#dataset`,
    url: `${address}/data/`,
    name: `${name}：预算绩效自评报告的数据`,
    description,
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    ...(licence === null ? {} : { license: licenceOf(licence).path ?? licence }),
    distribution: files.map(({ name: file, format, size, sha256 }) => ({
      '@type': 'DataDownload',
      contentUrl: `${address}/data/${file}`,
      encodingFormat: MEDIA_TYPES[format],
      contentSize: `${size} B`,
      sha256,
    })),
  };
}
