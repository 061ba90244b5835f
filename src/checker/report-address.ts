import { isFenceError, splitFrontmatter } from '#load/frontmatter.ts';
import { readYaml, type YamlValue } from '#load/yaml.ts';

/** Which report a text says it is. */
export interface ReportAddress {
  unit: string;
  year: number;
  project: string | undefined;
}

/**
 * What the frontmatter says of unit, year and project. Undefined where it does not say it readably; the check itself
 * then tells what is wrong with it.
 */
export function addressOf(text: string): ReportAddress | undefined {
  const parts = splitFrontmatter(text);
  if (isFenceError(parts)) return undefined;
  const { value } = readYaml(parts.yaml, parts.yamlLine);
  const unit = scalar(value, 'unit');
  const year = scalar(value, 'year');
  const project = scalar(value, 'project');
  if (unit === undefined || !/^[a-z0-9-]+$/.test(unit)) return undefined;
  if (year === undefined || !/^\d{4}$/.test(year)) return undefined;
  return { unit, year: Number(year), project: /^[a-z0-9-]+$/.test(project ?? '') ? project : undefined };
}

/** Where the report belongs in a content folder; a text that does not say it stands where none of its own can be. */
export function pathOf(address: ReportAddress | undefined): string {
  const { unit, year, project } = address ?? { unit: 'report', year: '0000', project: undefined };
  return `reports/${year}/${unit}${project === undefined ? '' : `.${project}`}.mdx`;
}

/** Paths of the reports that continuity is checked against: the year before and the year after. */
export function neighboursOf({ year, ...address }: ReportAddress): string[] {
  return [year - 1, year + 1].map((other) => pathOf({ ...address, year: other }));
}

function scalar(value: YamlValue | undefined, key: string): string | undefined {
  if (value === undefined || typeof value === 'string' || Array.isArray(value)) return undefined;
  const found = value[key];
  return typeof found === 'string' ? found : undefined;
}
