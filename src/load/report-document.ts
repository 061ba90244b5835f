import type { Root } from 'mdast';
import { type BlockIndex, blocksOf } from '#load/blocks.ts';
import { strangeCharacter } from '#load/characters.ts';
import { isFenceError, type Parts, splitFrontmatter } from '#load/frontmatter.ts';
import { readMdx } from '#load/mdx.ts';
import { misplacedBlocks } from '#load/misplaced-block.ts';
import type { Sentence } from '#load/problem.ts';
import { type Context, describeIssues, type SchemaProblem } from '#load/schema-message.ts';
import type { TextFile } from '#load/text-file.ts';
import { locateInYaml, readYaml, type YamlError, type YamlPath, type YamlValue } from '#load/yaml.ts';
import { reasonSentence } from '#load/yaml-reason.ts';
import { findCutValues, findTrapIn, mendYaml, type Trap } from '#load/yaml-trap.ts';
import { type Finding, type FindingDraft, finding, type Place } from '#schema/finding.ts';
import type { Frontmatter, reportSchema } from '#schema/report.ts';

/** A report as written: typed frontmatter, parsed text, and the place of everything in the file. */
export interface ReportDocument {
  /** `2023/unit` or `2023/unit.project`. */
  id: string;
  /** Relative to the content folder. */
  path: string;
  digest: string;
  source: string;
  front: Frontmatter;
  root: Root;
  narrative: BlockIndex;
  /** Place of a frontmatter value (or its key). */
  locate(path: YamlPath, part?: 'key' | 'value'): Place;
}

/** A report that cannot be read, and why. */
export interface BrokenReport {
  path: string;
  unit: string;
  year: number;
  findings: Finding[];
}

export interface ReportContext extends Context {
  schema: ReturnType<typeof reportSchema>;
}

const PATH = /^reports\/(\d{4})\/([a-z0-9-]+)(?:\.([a-z0-9-]+))?\.mdx$/;

/** Reads one report. Every problem is a finding with its place; a report with any is not published. */
export function readReport(
  path: string,
  { text, digest }: TextFile,
  context: ReportContext,
): ReportDocument | BrokenReport {
  const [, year = '0', unit = '', project] = PATH.exec(path) ?? [];
  const broken = (findings: Finding[]): BrokenReport => ({ path, unit, year: Number(year), findings });
  if (unit === '') return broken([error(path, 'report-path', pathSentence)]);
  const strange = strangeCharacter(text);
  if (strange !== undefined) return broken([error(path, strange.rule, strange, strange.place)]);
  const parts = splitFrontmatter(text);
  if (isFenceError(parts)) return broken([error(path, 'frontmatter-syntax', parts, { ...parts.place })]);
  const read = readFrontmatter(path, parts, context);
  const { root, refusals } = readMdx(parts.body);
  const misplaced = misplacedBlocks(parts.body);
  const inBlock = (line: number) => misplaced.some((block) => line >= block.place.line && line <= block.lastLine);
  const refused = [
    ...misplaced.map((block) => error(path, 'frontmatter-syntax', block, { ...block.place, found: block.found })),
    // Braces in what belongs to the frontmatter are right there.
    ...refusals
      .filter(({ place }) => !inBlock(place.line))
      .map((refusal) => {
        const { rule, place, found, expected = '' } = refusal;
        return error(path, rule, refusal, { ...place, found, expected });
      }),
  ];
  if (read.front === undefined) return broken([...read.findings, ...refused]);
  const locate = (to: YamlPath, part?: 'key' | 'value') => locateInYaml(parts.yaml, parts.yamlLine, to, part);
  const mistaken = mismatches(path, read.front, { year: Number(year), unit, project }, locate);
  const findings = [...read.findings, ...mistaken, ...refused];
  if (findings.length > 0) return broken(findings);
  const id = `${year}/${unit}${project === undefined ? '' : `.${project}`}`;
  const narrative = blocksOf(root, parts.body);
  return { id, path, digest, source: text, front: read.front, root, narrative, locate };
}

const pathSentence = {
  zh: '文件应放在 reports/<年度>/<单位>[.<项目>].mdx，名称用小写字母、数字和连字符',
  en: 'the file belongs at reports/<year>/<unit>[.<project>].mdx, in lower-case letters, digits and hyphens',
};

export function isBroken(report: ReportDocument | BrokenReport): report is BrokenReport {
  return 'findings' in report;
}

interface FrontmatterRead {
  front: Frontmatter | undefined;
  findings: Finding[];
}

function readFrontmatter(path: string, { yaml, yamlLine }: Parts, context: ReportContext): FrontmatterRead {
  const { value, error: wrong } = readYaml(yaml, yamlLine);
  if (wrong !== undefined)
    return { front: undefined, findings: withoutTraps(path, { yaml, yamlLine }, wrong, context) };
  const cut = findCutValues(yaml).map((trap) => trapFinding(path, trap, yamlLine, trap.column + trap.found.length));
  const escaped = yaml.includes('\\') ? strangeValue(value, []) : undefined;
  if (escaped !== undefined) {
    const place = locateInYaml(yaml, yamlLine, escaped.at);
    return { front: undefined, findings: [...cut, error(path, 'mdx-safety', escaped, place)] };
  }
  const parsed = context.schema.safeParse(value);
  if (parsed.success) return { front: parsed.data, findings: cut };
  const problems = describeIssues(parsed.error, value, context);
  const trapped = problems.some(({ path: at, part }) => trapAt(yaml, at, part) !== undefined);
  const findings = trapped
    ? withoutTraps(path, { yaml, yamlLine }, undefined, context)
    : problems.map((problem) => schemaFinding(path, yaml, yamlLine, problem));
  return { front: undefined, findings: [...cut, ...findings] };
}

type Head = Pick<Parts, 'yaml' | 'yamlLine'>;

/** All traps of the frontmatter, and what is wrong with the shape of it once they are mended: one run says it all. */
function withoutTraps(path: string, head: Head, wrong: YamlError | undefined, context: ReportContext): Finding[] {
  const { yaml, yamlLine } = head;
  const { findings, mended } = syntaxFindings(path, yaml, yamlLine, wrong);
  if (mended === undefined) return findings;
  const { value } = readYaml(mended, yamlLine);
  const parsed = value === undefined ? undefined : context.schema.safeParse(value);
  if (value === undefined || parsed?.error === undefined) return findings;
  const problems = describeIssues(parsed.error, value, context);
  return [...findings, ...problems.map((problem) => schemaFinding(path, mended, yamlLine, problem))];
}

function trapAt(yaml: string, at: YamlPath, part: 'key' | 'value'): Trap | undefined {
  return findTrapIn(yaml, locateInYaml(yaml, 1, at, part).line);
}

/** The first value with a character that only an escape of YAML can write: the file itself was looked at before. */
function strangeValue(value: YamlValue, at: YamlPath): (Sentence & { at: YamlPath }) | undefined {
  if (typeof value === 'string') {
    const strange = strangeCharacter(value.replaceAll('\r\n', '\n'));
    return strange === undefined ? undefined : { zh: strange.zh, en: strange.en, at };
  }
  for (const [key, child] of Object.entries(value)) {
    const found = strangeCharacter(key) ?? strangeValue(child, [...at, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return 'at' in found ? found : { ...found, at: [...at, key] };
  }
  return undefined;
}

function schemaFinding(path: string, yaml: string, yamlLine: number, problem: SchemaProblem): Finding {
  const { path: at, part, found, expected, ...sentence } = problem;
  return error(path, 'frontmatter-schema', sentence, { ...locateInYaml(yaml, yamlLine, at, part), found, expected });
}

function trapFinding(path: string, trap: Trap, firstLine: number, endColumn = trap.column + 1): Finding {
  const { line, column, found, fixed } = trap;
  const place = { line: line + firstLine - 1, column, endColumn };
  return error(path, 'frontmatter-syntax', trap, { ...place, found, expected: fixed });
}

/** Why YAML cannot be read, in the words of a clerk: every trap with its corrected line, or where the parser stopped. */
export function yamlFindings(path: string, yaml: string, firstLine: number, wrong: YamlError): Finding[] {
  return syntaxFindings(path, yaml, firstLine, wrong).findings;
}

/** `mended` is the text without its traps; undefined where it cannot be read even so. */
function syntaxFindings(
  path: string,
  yaml: string,
  firstLine: number,
  wrong: YamlError | undefined,
): { findings: Finding[]; mended: string | undefined } {
  const refused = REFUSED[wrong?.reason ?? ''];
  if (wrong !== undefined && refused !== undefined) {
    return { findings: [error(path, 'frontmatter-syntax', refused, wrong.place)], mended: undefined };
  }
  const { text, traps } = mendYaml(yaml, (mended) => readYaml(mended, 1).error?.place.line);
  const findings = traps.map((trap) => trapFinding(path, trap, firstLine));
  const { error: left } = readYaml(text, firstLine);
  if (left === undefined) return { findings, mended: text };
  const line = yaml.split('\n')[left.place.line - firstLine] ?? '';
  const sentence = REFUSED[left.reason] ?? reasonSentence(left.reason, line);
  const told = traps.some((trap) => trap.line + firstLine - 1 === left.place.line);
  const stopped = error(path, 'frontmatter-syntax', sentence, { ...left.place, found: line.trim() });
  return { findings: told ? findings : [...findings, stopped], mended: undefined };
}

const REFUSED: Readonly<Record<string, { zh: string; en: string }>> = {
  alias: {
    zh: '不能使用 YAML 别名（*）；文字以 * 开头时请加引号',
    en: 'YAML aliases (*) are not allowed; quote text that begins with *',
  },
  anchor: {
    zh: '不能使用 YAML 锚点（&）；文字以 & 开头时请加引号',
    en: 'YAML anchors (&) are not allowed; quote text that begins with &',
  },
  tag: {
    zh: '不能使用 YAML 标签（!）；文字以 ! 开头时请加引号',
    en: 'YAML tags (!) are not allowed; quote text that begins with !',
  },
  'merge key': { zh: '不能使用 YAML 合并键（<<）', en: 'YAML merge keys (<<) are not allowed' },
  'prototype key': { zh: '不能使用 __proto__ 作为键', en: '__proto__ is not allowed as a key' },
  'second document': {
    zh: '文件头里不能有第二份 YAML（单独一行的 --- 或 ...）；文件头只用首尾两行 ---',
    en: 'a second YAML document; the frontmatter stands between two lines of ---',
  },
  'too deep': { zh: '层次过深', en: 'nested too deep' },
};

function mismatches(
  path: string,
  front: Frontmatter,
  named: { year: number; unit: string; project: string | undefined },
  locate: (to: YamlPath) => Place,
): Finding[] {
  const wrong = (key: 'year' | 'unit' | 'project', found: string, expected: string) =>
    error(
      path,
      'report-path',
      {
        zh: `${key} 是“${found}”，文件名说是“${expected}”；请改其中之一`,
        en: `${key} is ${found}, the file name says ${expected}`,
      },
      { ...locate([key]), found, expected },
    );
  const findings: Finding[] = [];
  if (front.year !== named.year) findings.push(wrong('year', String(front.year), String(named.year)));
  if (front.unit !== named.unit) findings.push(wrong('unit', front.unit, named.unit));
  if (front.project !== named.project) findings.push(wrong('project', front.project ?? '', named.project ?? ''));
  if ((front.scope === 'project') !== (front.project !== undefined)) {
    const zh = '项目报告（scope: project）要有 project:，文件名为 <单位>.<项目>.mdx；整体报告（scope: whole-unit）没有';
    const en = 'a report of scope project has a project:, one of scope whole-unit has none';
    findings.push(error(path, 'report-path', { zh, en }, { ...locate(['scope']), found: front.scope }));
  }
  return findings;
}

function error(
  path: string,
  rule: string,
  { zh, en }: { zh: string; en: string },
  more: Partial<FindingDraft> = {},
): Finding {
  return finding({ rule, severity: 'error', path, ...more, message: zh, messageEn: en });
}
