import { OCCUPATIONS } from '#generate/occupations.ts';
import { seeded } from '#generate/random.ts';
import { UNIT_REGIMES } from '#generate/regimes.ts';
import { type GeneratedReport, makeReport, type ReportPlan } from '#generate/report.ts';
import { MOST_UNITS, type UnitName, unitName } from '#generate/unit-names.ts';

export interface ContentPlan {
  /** Reports wanted, at least 1. */
  reports: number;
  /** Another seed gives other numbers and words. */
  seed: string;
}

/** A generated content folder, with the truth about its reports. */
export interface GeneratedContent {
  /** Text by path. */
  files: Readonly<Record<string, string>>;
  reports: readonly GeneratedReport[];
}

const FIRST_YEAR = 2019;
const LAST_YEAR = 2024;

/** A fictional content folder of exactly so many reports, consistent by construction; every part of it says 示例. */
export function generateContent({ reports: wanted, seed }: ContentPlan): GeneratedContent {
  const files: Record<string, string> = { 'site.yaml': SITE };
  for (const { id, file } of UNIT_REGIMES) if (file !== undefined) files[`regimes/${id}.yaml`] = file;
  const reports: GeneratedReport[] = [];
  for (let index = 0; reports.length < wanted; index += 1) {
    if (index === MOST_UNITS) throw new RangeError(`at most ${reports.length} reports can be generated`);
    const { units, plans } = planUnit(seed, index);
    const chosen = plans.slice(0, wanted - reports.length);
    for (const unit of units) files[`units/${unit.slug}.yaml`] = unit.text;
    for (const plan of chosen) {
      const report = makeReport(plan);
      files[report.path] = report.text;
      reports.push(report);
    }
  }
  return { files, reports };
}

const SITE = `name: 明账生成示例
publisher: 明账生成示例
address: https://sample.example
description: 本站内容全部由程序生成，单位、数据和文字均为虚构，只用于测试。
sample: true
approvers: [示例编者]
deadline: 09-30
rounding: half-up
grades:
  - { grade: 优, from: "90" }
  - { grade: 良, from: "80" }
  - { grade: 中, from: "60" }
  - { grade: 差, from: "0" }
`;

interface UnitPlan {
  units: { slug: string; text: string }[];
  plans: ReportPlan[];
}

/** A unit's reports: several years of the whole unit, often a project, sometimes a new name from one year on. */
function planUnit(seed: string, index: number): UnitPlan {
  const unit = unitName(index);
  const random = seeded(seed, unit.slug, 'plan');
  const firstYear = random.integer(FIRST_YEAR, LAST_YEAR - 2);
  const renamed = random.chance(0.12) ? random.integer(firstYear + 1, LAST_YEAR) : undefined;
  const former = formerName(unit);
  const named = (year: number) => (renamed !== undefined && year < renamed ? former : unit);
  const project = random.chance(0.45) ? random.pick(unit.occupation.projects) : undefined;
  const projectFrom = project === undefined ? LAST_YEAR + 1 : random.integer(firstYear, LAST_YEAR - 1);
  const plans: ReportPlan[] = [];
  for (let year = firstYear; year <= LAST_YEAR; year += 1) {
    const { slug, name } = named(year);
    const common = { seed, unit, slug, name, year };
    plans.push({ ...common, project: undefined, firstYear });
    if (project !== undefined && year >= projectFrom) plans.push({ ...common, project, firstYear: projectFrom });
  }
  const units = [{ slug: unit.slug, text: unitText(unit, unit.name, renamed === undefined ? undefined : former.slug) }];
  if (renamed !== undefined) units.push({ slug: former.slug, text: unitText(unit, former.name, undefined) });
  return { units, plans };
}

function formerName({ slug, region, occupation }: UnitName): { slug: string; name: string } {
  return { slug: slug.replace(occupation.slug, occupation.formerSlug), name: region + occupation.formerName };
}

function unitText({ region, occupation }: UnitName, name: string, predecessor: string | undefined): string {
  const lines = [
    `name: ${name}`,
    'level: 县级',
    `region: 示例省${region}`,
    `code: '${300 + OCCUPATIONS.indexOf(occupation)}'`,
    ...(predecessor === undefined ? [] : [`predecessor: ${predecessor}`]),
    'description: 虚构单位，由程序生成。',
    'sample: true',
  ];
  return `${lines.join('\n')}\n`;
}
