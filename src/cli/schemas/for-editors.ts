import { z } from 'zod';
import { Day } from '#schema/date.ts';
import { FigureId, ReportId, Slug } from '#schema/id.ts';
import { Points, Year } from '#schema/text.ts';

/** The parts of a JSON Schema that ours have. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | readonly string[];
  enum?: readonly (string | boolean)[];
  pattern?: string;
  /** Said by VS Code in place of its own sentence. */
  patternErrorMessage?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  properties?: Readonly<Record<string, JsonSchema>>;
  propertyNames?: JsonSchema;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  allOf?: readonly { $ref: string }[];
  definitions?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  examples?: readonly string[];
  default?: unknown;
  $ref?: string;
}

/** What a value is called, by the path of its keys: `figures.*.label`; the steps of lists and choices are left out. */
export type Words = Readonly<Record<string, string>>;

/**
 * Fits a schema of texts to editors, whose YAML reads `2023` as a number and `true` as a truth value where ours keeps the
 * text: those are allowed too where the text would be. Every value gets its description.
 */
export function forEditors(schema: JsonSchema, words: Words): JsonSchema {
  return walk(schema, [], words);
}

function walk(schema: JsonSchema, path: readonly string[], words: Words): JsonSchema {
  const { properties, items, anyOf, additionalProperties, propertyNames, default: _, ...own } = schema;
  const inner = {
    ...(properties === undefined ? {} : { properties: walkEach(properties, path, words) }),
    ...(items === undefined ? {} : { items: walk(items, path, words) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map((one) => walk(one, path, words)) }),
    ...(propertyNames === undefined ? {} : { propertyNames: asEditorsRead(propertyNames, []) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: rest(additionalProperties, path, words) }),
  };
  return { ...asEditorsRead(own, path), ...inner };
}

function walkEach(properties: NonNullable<JsonSchema['properties']>, path: readonly string[], words: Words) {
  const entries = Object.entries(properties).map(([key, value]) => {
    const at = [...path, key];
    const description = words[at.join('.')];
    if (description === undefined)
      throw new Error(`describe ${at.join('.')} in src/cli/schemas/ (words.ts, report-words.ts)`);
    return [key, { description, ...walk(value, at, words) }] as const;
  });
  return Object.fromEntries(entries);
}

function rest(schema: JsonSchema | boolean, path: readonly string[], words: Words): JsonSchema | boolean {
  return typeof schema === 'boolean' ? schema : walk(schema, [...path, '*'], words);
}

const KEY_MESSAGE = '编号以小写英文字母开头，用字母、数字和点，如 expenditure.basic';
/** A number, in digits or Chinese numerals, and words after its last digit: `439.62万元`, `约1000平方米`, `八个`. */
const QUANTITY = '[0-9０-９零〇一二两三四五六七八九十百千万亿].*[^0-9０-９.,，\\s]\\s*$';
const QUANTITY_MESSAGE = '要带单位，如 439.62万元、99.56%、177321件；没有填写的请填上';
const PERIOD = '^\\s*\\d{4}(-\\d{2}){0,2}(/\\d{4}(-\\d{2}){0,2})?\\s*$';
const PERIOD_MESSAGE = '期间写成 2023-01/2023-11、2023-06 或 2023-06-30';

/** Plain texts of these keys have a form that zod knows only as code. */
const FORMS: Readonly<Record<string, readonly [pattern: string, message: string]>> = {
  period: [PERIOD, PERIOD_MESSAGE],
  url: ['^https://\\S+$', '网址以 https:// 开头'],
  address: ['^https://\\S+$', '网址以 https:// 开头'],
  repository: ['^https://\\S+$', '网址以 https:// 开头'],
  contact: ['^(https://|mailto:)\\S+$', '网址以 https:// 开头，邮箱以 mailto: 开头'],
};
const QUANTITIES = new Set(['value', 'original', 'adjusted', 'actual', 'from', 'to', '*']);

function asEditorsRead(schema: JsonSchema, path: readonly string[]): JsonSchema {
  if (schema.enum?.includes('true') === true) return { enum: [...schema.enum, true, false] };
  if (schema.type !== 'string' || schema.enum !== undefined) return schema;
  const { pattern } = schema;
  if (pattern !== undefined) return { ...schema, ...MORE.get(pattern) };
  const key = path.at(-1) ?? '';
  const [form, message] = FORMS[key] ?? [];
  if (form !== undefined && message !== undefined)
    return {
      ...schema,
      ...(key === 'period' ? { type: ['string', 'integer'] } : {}),
      pattern: form,
      patternErrorMessage: message,
    };
  const quantity = schema.minLength === undefined && QUANTITIES.has(key);
  if (quantity) return { ...schema, pattern: QUANTITY, patternErrorMessage: QUANTITY_MESSAGE };
  return { ...schema, type: ['string', 'number', 'boolean'] };
}

/** Texts that look like numbers are numbers to an editor; the pattern then speaks of texts alone. */
const PATTERNED: ReadonlyArray<readonly [schema: z.ZodType, more: JsonSchema]> = [
  [Year, { type: ['string', 'integer'], minimum: 1990, maximum: 2099, patternErrorMessage: '四位年份，如 2023' }],
  [Points, { type: ['string', 'number'], minimum: 0, maximum: 9999.999999, patternErrorMessage: '只写数字，如 9.81' }],
  [Slug, { type: ['string', 'number'], patternErrorMessage: '用小写英文字母、数字和连字符，如 yunting-library' }],
  [Day, { patternErrorMessage: '日期写成 2024-09-10' }],
  [FigureId, { patternErrorMessage: KEY_MESSAGE }],
  [ReportId, { patternErrorMessage: '写成 年度/单位 或 年度/单位.项目，如 2023/yunting-library' }],
];

const MORE = new Map(
  PATTERNED.map(([schema, more]) => [(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema).pattern, more]),
);
