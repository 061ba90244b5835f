import { closest } from 'fastest-levenshtein';
import { OutputError } from '#cli/site-build.ts';
import type { Content } from '#load/content.ts';
import type { ReportDocument } from '#load/report-document.ts';
import { Slug } from '#schema/id.ts';
import { Year } from '#schema/text.ts';

/** What is at hand to make a skeleton from; a new site has no reports yet. */
export type Known = Pick<Content, 'site' | 'units' | 'metrics' | 'regimes' | 'reports'>;

/** As typed. */
export interface Wish {
  /** Id, name or alias of the unit. */
  unit: string;
  year: string;
  project: string | undefined;
  scope: string | undefined;
  regime: string | undefined;
  /** Name of a unit that is not known yet. */
  name: string | undefined;
}

/** The report that is wanted, and the one it follows. */
export interface Request {
  unit: string;
  unitName: string;
  /** The name is known from content/units and need not stand in the report. */
  listed: boolean;
  year: number;
  project: string | undefined;
  scope: 'whole-unit' | 'project';
  regime: string | undefined;
  /** The latest earlier report of the same unit (or the one it was renamed from) and project. */
  last: ReportDocument | undefined;
}

/** Checks a wish against what is known. @throws OutputError with the sentence for the author. */
export function requestOf(wish: Wish, known: Known): Request {
  const year = yearOf(wish.year);
  const { unit, unitName, listed } = unitOf(wish, known);
  const project = projectOf(wish.project);
  const scope = scopeOf(wish.scope, project);
  const last = lastReport(known, unit, project, year);
  return {
    unit,
    unitName,
    listed,
    year,
    project,
    scope,
    regime: regimeOf(wish.regime, scope, { unit, last }, known),
    last,
  };
}

function yearOf(text: string): number {
  const year = Year.safeParse(text);
  if (year.success) return year.data;
  throw new OutputError(`年度“${text}”应为四位年份，如 2025（被评价的财政年度，不是编写的年份）`);
}

function unitOf({ unit, name }: Wish, { units, reports }: Known): Pick<Request, 'unit' | 'unitName' | 'listed'> {
  const names = new Map(reports.map(({ front }) => [front.unit, front.unitName ?? front.unit]));
  for (const [id, one] of units) names.set(id, one.name);
  const id = names.has(unit)
    ? unit
    : [...names].find(([one, own]) => own === unit || units.get(one)?.aliases.includes(unit) === true)?.[0];
  if (id !== undefined) return { unit: id, unitName: names.get(id) ?? id, listed: units.has(id) };
  if (name === undefined || name.trim() === '') throw new OutputError(unknownUnit(unit, names));
  if (!Slug.safeParse(unit).success)
    throw new OutputError(`单位编号“${unit}”应为小写字母、数字和连字符，如 yunting-archives；名称写在 --name 后面`);
  return { unit, unitName: name.trim(), listed: false };
}

function unknownUnit(unit: string, names: ReadonlyMap<string, string>): string {
  const parts = [...names].filter(([, name]) => name.includes(unit)).map(([id]) => id);
  const near = parts.length > 0 || names.size === 0 ? parts : [closest(unit, [...names.keys()])];
  const told = near.slice(0, 8).map((id) => `\n  ${id}  ${names.get(id) ?? ''}`);
  const ask = told.length === 0 ? '' : `；您要的是不是：${told.join('')}`;
  const advice = '新单位请加上名称：npm run new -- 编号 年度 --name 单位名称（编号用小写字母、数字和连字符）';
  return `没有单位“${unit}”${ask}\n${advice}`;
}

function projectOf(project: string | undefined): string | undefined {
  if (project === undefined || Slug.safeParse(project).success) return project;
  throw new OutputError(`--project“${project}”应为项目编号：小写字母、数字和连字符，如 old-communities`);
}

function scopeOf(scope: string | undefined, project: string | undefined): Request['scope'] {
  const own = project === undefined ? 'whole-unit' : 'project';
  if (scope === undefined || scope === own) return own;
  if (scope === 'project') throw new OutputError('项目报告要写项目编号：--project 编号');
  if (scope === 'whole-unit') throw new OutputError('整体报告没有项目：--scope whole-unit 不要和 --project 一起写');
  throw new OutputError(`--scope“${scope}”应为 whole-unit（部门整体）或 project（项目）`);
}

function lastReport(known: Known, unit: string, project: string | undefined, year: number): ReportDocument | undefined {
  const ids: string[] = [];
  for (let id: string | undefined = unit; id !== undefined && !ids.includes(id); id = known.units.get(id)?.predecessor)
    ids.push(id);
  return known.reports
    .filter(({ front }) => ids.includes(front.unit) && front.project === project && front.year < year)
    .sort((a, b) => b.front.year - a.front.year)[0];
}

/** The regime asked for, else the last report's, else the one that most units of the same region follow. */
function regimeOf(
  wanted: string | undefined,
  scope: Request['scope'],
  { unit, last }: { unit: string; last: ReportDocument | undefined },
  known: Known,
): string | undefined {
  const { regimes } = known;
  if (wanted !== undefined) {
    if (regimes.get(wanted)?.scope === scope) return wanted;
    const list = regimesOf(scope, known).map(([id, title]) => `\n  ${id}  ${title}`);
    throw new OutputError(`没有评价体系“${wanted}”，或它不适用于这种报告；可用的有：${list.join('')}`);
  }
  const id = last === undefined ? customaryRegime(unit, scope, known) : last.front.regime;
  return id !== undefined && regimes.has(id) ? id : undefined;
}

/** Ids and titles of the regimes for reports of a scope. */
export function regimesOf(scope: Request['scope'], { regimes }: Known): [id: string, title: string][] {
  return [...regimes].flatMap(([id, regime]) => (regime.scope === scope ? [[id, regime.title]] : []));
}

/** What another region's units follow says nothing about a unit. */
function customaryRegime(unit: string, scope: Request['scope'], { units, reports }: Known): string | undefined {
  const region = units.get(unit)?.region;
  if (region === undefined) return undefined;
  const ids = reports
    .filter(({ front }) => front.scope === scope && isSameRegion(units.get(front.unit)?.region, region))
    .sort((a, b) => b.front.year - a.front.year)
    .flatMap(({ front }) => front.regime ?? []);
  const count = (id: string) => ids.filter((one) => one === id).length;
  return [...new Set(ids)].sort((a, b) => count(b) - count(a))[0];
}

/** 云汀市 and a town of it. */
function isSameRegion(a: string | undefined, b: string): boolean {
  return a !== undefined && a !== '' && (a.startsWith(b) || b.startsWith(a));
}
