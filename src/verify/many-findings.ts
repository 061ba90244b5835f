import { type Finding, finding } from '#schema/finding.ts';

/** Findings of one rule that a report is told one by one; nobody mends more before checking again. */
const MOST_OF_RULE = 200;

/**
 * The findings without those of a rule beyond the first 200 that stand: one more, at the place of the first left out, says
 * how many they are. It weighs as much as the heaviest of them. Accepted ones are all kept, in the order given.
 */
export function withoutMultitudes(findings: readonly Finding[]): Finding[] {
  const left = new Map<string, Finding[]>();
  const counts = new Map<string, number>();
  const kept = findings.filter((one) => {
    if (one.waived !== null) return true;
    const count = (counts.get(one.rule) ?? 0) + 1;
    counts.set(one.rule, count);
    if (count <= MOST_OF_RULE) return true;
    const others = left.get(one.rule);
    if (others === undefined) left.set(one.rule, [one]);
    else others.push(one);
    return false;
  });
  return [...kept, ...[...left.values()].flatMap(summaryOf)];
}

function summaryOf(others: readonly Finding[]): Finding[] {
  const [first] = others;
  if (first === undefined) return [];
  const severity = others.some((one) => one.severity === 'error') ? 'error' : 'warning';
  const { rule, path, line, column, endColumn } = first;
  const message = `另有 ${others.length} 处同样的问题，从这里起没有一一列出；请先更正前面的，再检查一次`;
  const messageEn = `${others.length} more of the same, from here on, are not listed; correct the ones before and check again`;
  return [finding({ rule, severity, path, line, column, endColumn, message, messageEn })];
}
