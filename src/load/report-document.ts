import type { Root } from 'mdast';
import { type BlockIndex, blocksOf } from '#load/blocks.ts';
import { isFenceError, type Parts, splitFrontmatter } from '#load/frontmatter.ts';
import { hiddenCharacter } from '#load/limits.ts';
import { readMdx } from '#load/mdx.ts';
import { type Context, describeIssues, type SchemaProblem } from '#load/schema-message.ts';
import type { TextFile } from '#load/text-file.ts';
import { locateInYaml, readYaml, type YamlPath } from '#load/yaml.ts';
import { findCutValues, findTrap, findTrapIn } from '#load/yaml-trap.ts';
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
  const hidden = hiddenCharacter(text);
  if (hidden !== undefined) return broken([error(path, hidden.rule, hidden, hidden.place)]);
  const parts = splitFrontmatter(text);
  if (isFenceError(parts)) return broken([error(path, 'frontmatter-syntax', parts, { ...parts.place })]);
  const read = readFrontmatter(path, parts, context);
  const { root, refusals } = readMdx(parts.body);
  const refused = refusals.map((refusal) => {
    const { rule, place, found, expected = '' } = refusal;
    return error(path, rule, refusal, { ...place, found, expected });
  });
  if (read.front === undefined) return broken([...read.findings, ...refused]);
  const locate = (to: YamlPath, part?: 'key' | 'value') => locateInYaml(parts.yaml, parts.yamlLine, to, part);
  const misplaced = mismatches(path, read.front, { year: Number(year), unit, project }, locate);
  const findings = [...read.findings, ...misplaced, ...refused];
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
  if (wrong !== undefined) return { front: undefined, findings: [yamlFinding(path, yaml, yamlLine, wrong)] };
  const cut = findCutValues(yaml).map((trap) => {
    const place = { line: trap.line + yamlLine - 1, column: trap.column, endColumn: trap.column + trap.found.length };
    return error(path, 'frontmatter-syntax', trap, { ...place, found: trap.found, expected: trap.fixed });
  });
  const parsed = context.schema.safeParse(value);
  if (parsed.success) return { front: parsed.data, findings: cut };
  const problems = describeIssues(parsed.error, value, context).map((problem) =>
    schemaFinding(path, yaml, yamlLine, problem),
  );
  return { front: undefined, findings: [...cut, ...onePerTrap(problems)] };
}

/** A value of the wrong shape; where its line holds a known trap of YAML, the trap is what the clerk must know. */
function schemaFinding(path: string, yaml: string, yamlLine: number, problem: SchemaProblem): Finding {
  const { path: at, part, found, expected, ...sentence } = problem;
  const place = locateInYaml(yaml, yamlLine, at, part);
  const trap = findTrapIn(yaml, place.line - yamlLine + 1);
  if (trap === undefined) return error(path, 'frontmatter-schema', sentence, { ...place, found, expected });
  const trapped = { line: place.line, column: trap.column, endColumn: trap.column + 1 };
  return error(path, 'frontmatter-syntax', trap, { ...trapped, found: trap.found, expected: trap.fixed });
}

/** One trap makes several values wrong; it is told once. */
function onePerTrap(findings: Finding[]): Finding[] {
  const told = new Set<string>();
  return findings.filter(({ rule, line, message }) => {
    const key = `${line}:${message}`;
    if (rule === 'frontmatter-syntax' && told.has(key)) return false;
    told.add(key);
    return true;
  });
}

/** A syntax error of YAML in the words of a clerk, with the corrected line where a known trap explains it. */
export function yamlFinding(
  path: string,
  yaml: string,
  firstLine: number,
  wrong: { place: Place; reason: string },
): Finding {
  const refused = REFUSED[wrong.reason];
  if (refused !== undefined) return error(path, 'frontmatter-syntax', refused, wrong.place);
  const trap = findTrap(yaml, wrong.place.line - firstLine + 1);
  if (trap !== undefined) {
    const line = trap.line + firstLine - 1;
    const place = { line, column: trap.column, endColumn: trap.column + 1 };
    return error(path, 'frontmatter-syntax', trap, { ...place, found: trap.found, expected: trap.fixed });
  }
  const sentence = {
    zh: `YAML 写法有误（${wrong.reason}）；请核对这一行的引号、括号、冒号和缩进`,
    en: `not valid YAML: ${wrong.reason}; check quotes, brackets, colons and indentation of this line`,
  };
  return error(path, 'frontmatter-syntax', sentence, wrong.place);
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
