import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { allowedWords } from '#load/allowed-words.ts';
import { misnamed } from '#load/misnamed-id.ts';
import type { Sentence } from '#load/problem.ts';
import { valueAt, type YamlPath, type YamlValue } from '#load/yaml.ts';
import type { QuantityProblem } from '#quantity/quantity.ts';

/** One thing that the shape of a YAML file gets wrong. */
export interface SchemaProblem extends Sentence {
  path: YamlPath;
  /** Whether the key or the value is wrong. */
  part: 'key' | 'value';
  found: string;
  expected: string;
}

export interface Context {
  /** Usual unit of measure of a figure id, to propose one that is missing. */
  measureOf(id: string): string | undefined;
  /** Keys allowed in the object at that path, to propose one for a misspelt key. */
  keysAt(path: YamlPath): readonly string[];
  /** Id of the metric that has this name or alias, to propose it for a Chinese name. */
  metricNamed?(name: string): string | undefined;
}

/** Sentences for the codes that the schemas give: what was expected. */
const EXPECTED: Readonly<Record<string, readonly [string, string]>> = {
  'figure-id': ['字母开头的编号，如 expenditure.basic（字母、数字和点）', 'an id such as expenditure.basic'],
  'reserved-id': ['另一个编号：sum、growth、prev 是算式用词', 'another id: sum, growth and prev are reserved'],
  slug: ['小写字母、数字和连字符，如 yunxi-library', 'lower-case letters, digits and hyphens'],
  'rule-id': ['规则编号，如 year-in-prose', 'the id of a rule such as year-in-prose'],
  empty: ['不为空的文字', 'text that is not empty'],
  'too-long': ['较短的文字', 'shorter text'],
  'one-line': ['一行文字', 'one line of text'],
  flag: ['true 或 false', 'true or false'],
  year: ['四位年份，如 2023', 'a year of four digits such as 2023'],
  points: ['分数，只写数字，如 9.81', 'plain points such as 9.81'],
  'web-address': ['https:// 开头、不带用户名的网址', 'an https:// address of a named host, without a user'],
  day: ['日期，如 2024-09-10', 'a day such as 2024-09-10'],
  period: ['期间，如 2023-01/2023-11 或 2023-06-30', 'a period such as 2023-01/2023-11'],
  'month-day': ['月-日，如 09-30', 'month and day such as 09-30'],
  'too-many': ['较少的条目；过多的数据请放入附件', 'fewer entries; put large tables into an attachment'],
  'file-name': ['附件文件夹中的文件名，如 评分表.xlsx', 'the name of a file in the folder of attachments'],
  'report-id': ['报告的编号，如 2023/yunxi-library', 'the id of a report such as 2023/yunxi-library'],
  version: [
    '版本的编号，如 2024-09-10-3f2a9c1b，或文件的 SHA-256',
    'a version such as 2024-09-10-3f2a9c1b, or the SHA-256 of the file',
  ],
  measure: ['量词，如 处、批次；不能含数字、万、亿、元、%', 'a measure word; no digits, scales, money or %'],
  sha256: ['64 位小写十六进制的 SHA-256', 'a SHA-256 of 64 lower-case hex digits'],
};

/** Problems of all issues of a zod error, in the order of the file's schema. */
export function describeIssues(error: z.ZodError, value: YamlValue, context: Context): SchemaProblem[] {
  const wrong = error.issues.flatMap((issue) => describe(issue as Issue, value, context));
  const problems = [...wrong, ...blanksIn(value, [], context)];
  // A text that is no day is neither of the right form nor a day of the calendar: said once.
  const told = new Set<string>();
  return problems.map(onOneLine).filter(({ path, zh }) => {
    const key = JSON.stringify([path, zh]);
    return !told.has(key) && told.add(key);
  });
}

/** What an author wrote may hold line ends: in a message they would write lines of their own. */
function onOneLine({ found, zh, en, ...rest }: SchemaProblem): SchemaProblem {
  const picture = (text: string) =>
    text.replace(/[\p{Cc}\u2028\u2029]/gu, (character) =>
      character < ' ' ? String.fromCharCode(0x2400 + character.charCodeAt(0)) : '\ufffd',
    );
  return { ...rest, found: picture(found), zh: picture(zh), en: picture(en) };
}

type Issue = z.core.$ZodIssue & {
  keys?: string[];
  values?: unknown[];
  errors?: z.core.$ZodIssue[][];
  issues?: z.core.$ZodIssue[];
  expected?: string;
  params?: { problem?: QuantityProblem };
};

function describe(issue: Issue, root: YamlValue, context: Context): SchemaProblem[] {
  const path = issue.path as YamlPath;
  const value = valueAt(root, path);
  if (issue.code === 'invalid_union') return union(issue, root, context);
  if (issue.code === 'invalid_key') return [keyProblem(issue.issues?.[0]?.message ?? '', path, root, context)];
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => unknownKey(key, path, context));
  if (typeof value === 'string' && BLANK.test(value)) return [blank(path, value, context)];
  if (issue.params?.problem !== undefined) return [quantityProblem(issue.params.problem, path, String(value), context)];
  if (value === undefined) return [missing(path)];
  const chinese =
    issue.message === 'figure-id' && typeof value === 'string' ? misnamed(value, path, root, context) : undefined;
  if (chinese !== undefined) return [problem(path, 'value', value as string, chinese.fixed, chinese.zh, chinese.en)];
  if (EXPECTED[issue.message] !== undefined) return [codeProblem(issue.message, path, 'value', show(value))];
  if (issue.values !== undefined) return [choiceProblem(issue.values.map(String), path, show(value))];
  const expected = SHAPES[issue.expected ?? ''] ?? issue.message;
  return [problem(path, 'value', show(value), expected, `应为${expected}`, `expected ${issue.message}`)];
}

const SHAPES: Readonly<Record<string, string>> = {
  object: '键: 值 的对象',
  array: '列表（每项以 - 开头）',
  string: '文字',
  record: '键: 值 的对象',
};

/** What the skeleton of a new report has where its author must write. */
const BLANK = /^待填写?$/;

/** Blanks that would pass as words: the author is told of all that is left to write at once. */
function blanksIn(value: YamlValue, path: YamlPath, context: Context): SchemaProblem[] {
  if (typeof value === 'string') return BLANK.test(value) ? [blank(path, value, context)] : [];
  const list = Array.isArray(value);
  return Object.entries(value).flatMap(([key, one]) => blanksIn(one, [...path, list ? Number(key) : key], context));
}

function blank(path: YamlPath, value: string, { measureOf }: Context): SchemaProblem {
  const key = path.at(-1) === 'value' ? path.at(-2) : path.at(-1);
  const measure = path[0] === 'figures' ? measureOf(String(path[1])) : undefined;
  const unit = measure === undefined ? '' : `（常用单位：${measure}）`;
  const zh = `${String(key)} 还没有填写${unit}；请照原文填上，原文没有这一项就删去`;
  return problem(path, 'value', value, '', zh, `${String(key)} is not filled in; write it as published, or delete it`);
}

/** A figure is text or an object; the branch that the author chose says what is wrong with it. */
function union(issue: Issue, root: YamlValue, context: Context): SchemaProblem[] {
  const value = valueAt(root, issue.path as YamlPath);
  const branches = issue.errors ?? [];
  const fits = (branch: z.core.$ZodIssue[]) =>
    !branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const branch = branches.find(fits) ?? branches[0] ?? [];
  if (value === undefined) return [missing(issue.path as YamlPath)];
  return branch.flatMap((inner) =>
    describe({ ...inner, path: [...issue.path, ...inner.path] } as Issue, root, context),
  );
}

function quantityProblem(what: QuantityProblem, path: YamlPath, value: string, context: Context): SchemaProblem {
  const key = path.at(-1) === 'value' ? path.at(-2) : path.at(-1);
  const id = path[0] === 'figures' ? String(path[1]) : undefined;
  const line = (text: string) => `${String(key)}: ${text}`;
  if (what.kind === 'no-unit') {
    const measure = id === undefined ? '万元' : (context.measureOf(id) ?? '万元');
    const fixed = line(value + measure);
    return problem(
      path,
      'value',
      value,
      fixed,
      `“${value}”没有单位；请写成 ${fixed}（或其他单位，如 件、人、%）`,
      `${value} has no unit; write ${fixed}`,
    );
  }
  if (what.kind === 'unknown-unit') {
    const fixed = what.suggestion === undefined ? '' : line(what.suggestion);
    const advice =
      fixed === ''
        ? '请改用常用单位（万元、元、%、件、人、个 …），或在 site.yaml 的 measures 中登记'
        : `请写成 ${fixed}，或在 site.yaml 的 measures 中登记`;
    return problem(
      path,
      'value',
      value,
      fixed,
      `不认识单位“${what.found}”；${advice}`,
      `unknown unit ${what.found}; ${fixed || 'list it under measures in site.yaml'}`,
    );
  }
  if (what.kind === 'grouping') {
    const fixed = line(value.replace(what.found, what.suggestion ?? ''));
    return problem(
      path,
      'value',
      value,
      fixed,
      `“${what.found}”的千位分隔不对；请核对后写成 ${fixed} 这样的数`,
      `${what.found} is not grouped by thousands; check it and write ${fixed}`,
    );
  }
  if (what.kind === 'too-long')
    return problem(path, 'value', value, '', `“${what.found}”位数过多`, `${what.found} has too many digits`);
  const example = line(`439.62${(id === undefined ? undefined : context.measureOf(id)) ?? '万元'}`);
  return problem(
    path,
    'value',
    value,
    example,
    `“${value}”不是带单位的数；请写成 ${example} 这样`,
    `${value || '(empty)'} is not a number with a unit; write for example ${example}`,
  );
}

function unknownKey(key: string, path: YamlPath, context: Context): SchemaProblem {
  const at = [...path, key];
  const keys = context.keysAt(path);
  const near = keys.length === 0 ? undefined : closest(key, [...keys]);
  const likely = near !== undefined && distance(key, near) <= Math.max(2, key.length / 3) ? near : undefined;
  const advice = likely === undefined ? `可用的项：${keys.join('、')}` : `请改为 ${likely}:`;
  const adviceEn = likely === undefined ? `known keys: ${keys.join(', ')}` : `did you mean ${likely}?`;
  return problem(at, 'key', key, likely ?? '', `不认识“${key}”这一项；${advice}`, `unknown key ${key}; ${adviceEn}`);
}

/** One word of a list: what each means, and which one a Chinese word stands for. */
function choiceProblem(values: readonly string[], path: YamlPath, found: string): SchemaProblem {
  const key = String(path.at(-1));
  const { list, meant } = allowedWords(key, values, found);
  const fixed = meant === undefined ? undefined : `${key}: ${meant}`;
  const zh = `“${found}”应为 ${list}${values.length > 1 ? '之一' : ''}${fixed === undefined ? '' : `；“${found}”请写成 ${fixed}`}`;
  const en = `found ${found}, expected ${values.join(', ')}${fixed === undefined ? '' : `; write ${fixed}`}`;
  return problem(path, 'value', found, meant ?? values.join('、'), zh, en);
}

function keyProblem(code: string, path: YamlPath, root: YamlValue, context: Context): SchemaProblem {
  const key = String(path.at(-1));
  const chinese = code === 'figure-id' ? misnamed(key, path, root, context) : undefined;
  if (chinese === undefined) return codeProblem(code, path, 'key', key);
  return problem(path, 'key', key, chinese.fixed, chinese.zh, chinese.en);
}

function codeProblem(code: string, path: YamlPath, part: 'key' | 'value', found: string): SchemaProblem {
  const [zh, en] = EXPECTED[code] ?? [code, code];
  return problem(path, part, found, zh, `“${found}”应为${zh}`, `found ${found}, expected ${en}`);
}

function missing(path: YamlPath): SchemaProblem {
  const key = String(path.at(-1));
  const where = path.length > 1 ? `请加上 ${key}: …（花括号里的各项用逗号隔开）` : `请加上一行 ${key}: …`;
  return problem(path, 'key', '', key, `缺少“${key}”；${where}`, `${key} is missing; add ${key}: …`);
}

function problem(
  path: YamlPath,
  part: 'key' | 'value',
  found: string,
  expected: string,
  zh: string,
  en: string,
): SchemaProblem {
  return { path, part, found, expected, zh, en };
}

function show(value: YamlValue): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
