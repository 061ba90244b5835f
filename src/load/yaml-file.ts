import { z } from 'zod';
import { isSentence } from '#load/problem.ts';
import { yamlFindings } from '#load/report-document.ts';
import { describeIssues } from '#load/schema-message.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import { locateInYaml, readYaml, type YamlPath } from '#load/yaml.ts';
import { type Finding, finding, type Place } from '#schema/finding.ts';

export interface YamlFile<T> {
  value: T | undefined;
  findings: Finding[];
  locate(path: YamlPath): Place;
}

/** Reads a YAML file of the content folder into the shape of a schema; every problem is a finding with its place. */
export function readYamlFile<S extends z.ZodType>(
  folder: SourceFolder,
  path: string,
  schema: S,
): YamlFile<z.output<S>> {
  const problem = (zh: string, en: string) => ({
    value: undefined,
    findings: [finding({ rule: 'unreadable-file', severity: 'error', path, message: zh, messageEn: en })],
    locate: () => ({ line: 1, column: 1, endColumn: 1 }),
  });
  const read = folder.read(path);
  if (isSentence(read)) return problem(read.zh, read.en);
  const text = read.text.replaceAll('\r\n', '\n');
  const locate = (to: YamlPath) => locateInYaml(text, 1, to);
  const yaml = readYaml(text, 1);
  if (yaml.error !== undefined) return { value: undefined, findings: yamlFindings(path, text, 1, yaml.error), locate };
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { value: parsed.data, findings: [], locate };
  const keys = schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  const context = { measureOf: () => undefined, keysAt: (to: YamlPath) => (to.length === 0 ? keys : []) };
  const findings = describeIssues(parsed.error, yaml.value, context).map(
    ({ path: at, part, found, expected, zh, en }) =>
      finding({
        rule: 'frontmatter-schema',
        severity: 'error',
        path,
        ...locateInYaml(text, 1, at, part),
        found,
        expected,
        message: zh,
        messageEn: en,
      }),
  );
  return { value: undefined, findings, locate };
}
