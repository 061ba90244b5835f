import { isNowhere } from '#format/excerpt.ts';
import { fingerprints } from '#format/fingerprint.ts';
import { type Group, groupsOf } from '#format/group.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { repositoryPath } from '#format/repository-path.ts';
import { type Result, sentenceOf } from '#format/result.ts';
import { descriptorsOf } from '#format/sarif-rule.ts';
import { uriPath } from '#format/uri-path.ts';
import { figureLabel } from '#format/words.ts';
import type { Finding } from '#schema/finding.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Root of the repository: addresses are relative to it, so that the log says nothing about the machine. */
const ROOT = '%SRCROOT%';

/** SARIF 2.1.0 (OASIS, errata 01) for code scanning: one run, one result a finding; a waiver is a suppression. */
export function formatSarif(result: Result): string {
  const { language, version, stopped } = result;
  const groups = groupsOf(result);
  const rules = descriptorsOf(result);
  const indices = new Map(rules.map(({ id }, index) => [id, index]));
  const driver = { name: 'mingzhang', ...(version === '' ? {} : { semanticVersion: version }), rules };
  const run = {
    tool: { driver },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    invocations: [invocation(result)],
    results: stopped === undefined ? groups.flatMap((group) => resultsOf(group, indices, result)) : [],
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

/** A run that came to nothing says why here: it has no results, and must not look like a clean one. */
function invocation({ stopped, findings, language }: Result) {
  if (stopped === undefined) return { executionSuccessful: true };
  return {
    executionSuccessful: false,
    exitCode: stopped,
    toolExecutionNotifications: findings.map((one) => ({
      descriptor: { id: one.rule },
      level: 'error',
      message: { text: sentenceOf(one, language) },
    })),
  };
}

function resultsOf(group: Group, indices: ReadonlyMap<string, number>, result: Result) {
  const prints = fingerprints(group.findings);
  return group.findings.map((finding, index) => ({
    ruleId: finding.rule,
    ruleIndex: indices.get(finding.rule) ?? -1,
    level: finding.severity,
    message: { text: messageOf(finding, group, result) },
    locations: [locationOf(finding, group, result)],
    partialFingerprints: { 'finding/v1': prints[index] ?? '' },
    suppressions: suppressionsOf(finding),
    properties: propertiesOf(finding),
  }));
}

function messageOf(finding: Finding, group: Group, { language }: Result): string {
  const causes = likelyCauses(finding, language, (id) => figureLabel(group, id));
  return plainMessage([sentenceOf(finding, language), ...causes].join('\n'));
}

/** Brackets of content are no link of the message (SARIF 2.1.0, 3.11.6: behind a backslash they are only themselves). */
function plainMessage(text: string): string {
  return /\]\s*\(/.test(text) ? text.replace(/[[\]\\]/g, '\\$&') : text;
}

function locationOf(finding: Finding, group: Group, { prefix }: Result) {
  const { path, figure, line, column, endColumn } = finding;
  const region = isNowhere(finding) ? { startLine: 1 } : { startLine: line, startColumn: column, endColumn };
  const physicalLocation = {
    artifactLocation: { uri: uriPath(repositoryPath(prefix, path)), uriBaseId: ROOT },
    region,
  };
  if (figure === null) return { physicalLocation };
  const logical = { name: figureLabel(group, figure), fullyQualifiedName: `figures.${figure}`, kind: 'member' };
  return { physicalLocation, logicalLocations: [logical] };
}

/** Always there: without it a reader cannot tell “not waived” from “not known”. */
function suppressionsOf({ waived }: Finding) {
  if (waived === null) return [];
  const { reason, by, date } = waived;
  return [{ kind: 'inSource', status: 'accepted', justification: `${reason}（${by}，${date}）` }];
}

function propertiesOf({ found, expected, check, hypotheses }: Finding) {
  return { found, expected, ...(check === null ? {} : { check }), ...(hypotheses.length === 0 ? {} : { hypotheses }) };
}
