import { type Group, groupsOf } from '#format/group.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { type Result, sentenceOf } from '#format/result.ts';
import { figureLabel, headingOf, OUTCOMES, ruleTitle, waiverText } from '#format/words.ts';
import { asXmlText, element } from '#format/xml.ts';
import type { Finding } from '#schema/finding.ts';
import type { Check } from '#verify/check.ts';

/** A test of JUnit: a check, or a finding that no check stands behind. */
interface Case {
  name: string;
  line: number | undefined;
  kind: 'passed' | 'failure' | 'error' | 'skipped';
  inner: string;
}

/**
 * JUnit XML: a suite for each report (and for each other file with findings), a test for each check. An error is a failure,
 * a warning passes with its sentence as output; what is waived or could not be evaluated is skipped.
 */
export function formatJunit(result: Result): string {
  const suites = groupsOf(result).map((group) => ({ group, cases: casesOf(group, result) }));
  const all = suites.flatMap(({ cases }) => cases);
  const inner = suites.map(({ group, cases }) => suite(group, cases, result));
  const root = element('testsuites', { name: 'mingzhang', ...counts(all) }, ['\n', ...inner]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function suite(group: Group, cases: readonly Case[], { language, prefix }: Result): string {
  const heading = group.path === '' ? 'mingzhang' : `${headingOf(group, language)}（${group.path}）`;
  const file = group.path === '' ? undefined : prefix + group.path;
  const tests = cases.map(({ name, line, inner }) => {
    const attributes = { name, classname: group.path === '' ? 'mingzhang' : group.path, file, line };
    return `    ${element('testcase', attributes, inner === '' ? [] : [inner])}\n`;
  });
  return `  ${element('testsuite', { name: heading, ...counts(cases), file }, ['\n', ...tests, '  '])}\n`;
}

function counts(cases: readonly Case[]) {
  const count = (kind: Case['kind']) => cases.filter((one) => one.kind === kind).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function casesOf(group: Group, result: Result): Case[] {
  const checks = group.report?.checks ?? [];
  const behind = new Set(checks.map(({ id }) => id));
  const alone = group.findings.filter(({ check }) => check === null || !behind.has(check));
  const cases = [
    ...checks.map((check) => caseOfCheck(check, group, result)),
    ...alone.map((finding) => caseOfFinding(finding, group, result)),
  ];
  return unique(cases);
}

function caseOfCheck(check: Check, group: Group, result: Result): Case {
  const { id, rule, statement, outcome, reason } = check;
  const name = `${rule}: ${statement}`;
  const finding = group.findings.find((one) => one.check === id);
  if (finding !== undefined) return { ...caseOfFinding(finding, group, result), name };
  const word = OUTCOMES[outcome][result.language];
  if (outcome === 'failed')
    return { name, line: undefined, kind: 'failure', inner: element('failure', { message: word }) };
  if (outcome === 'exact' || outcome === 'rounding') return { name, line: undefined, kind: 'passed', inner: '' };
  const message = reason === null ? word : `${word}: ${reason}`;
  return { name, line: undefined, kind: 'skipped', inner: element('skipped', { message }) };
}

function caseOfFinding(finding: Finding, group: Group, result: Result): Case {
  const { rule, severity, waived, path, line, column, found } = finding;
  const { language, stopped } = result;
  const name = `${rule}: ${ruleTitle(rule, result)}${found === '' ? '' : ` ${found}`}`;
  const message = sentenceOf(finding, language);
  if (waived !== null) {
    const skipped = element('skipped', { message: `${waiverText(finding, language)} ${message}` });
    return { name, line, kind: 'skipped', inner: skipped };
  }
  const place = path === '' ? [] : [`${path}:${line}:${column}`];
  const causes = likelyCauses(finding, language, (id) => figureLabel(group, id));
  const told = asXmlText([...place, message, ...causes].join('\n'));
  if (severity === 'warning') return { name, line, kind: 'passed', inner: element('system-out', {}, [told]) };
  const kind = stopped === undefined ? 'failure' : 'error';
  return { name, line, kind, inner: element(kind, { message, type: rule }, [told]) };
}

/** Readers of JUnit take two tests of one name for one. */
function unique(cases: readonly Case[]): Case[] {
  const seen = new Map<string, number>();
  return cases.map((one) => {
    const count = (seen.get(one.name) ?? 0) + 1;
    seen.set(one.name, count);
    return count === 1 ? one : { ...one, name: `${one.name} (${count})` };
  });
}
