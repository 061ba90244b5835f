import type { Check } from '#verify/check.ts';
import type { Problem } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';
import { crossings } from '#verify/table/culprit.ts';
import { crossing, failure } from '#verify/table/problem.ts';
import { evaluateLines } from '#verify/table/rates.ts';
import { evaluateShares } from '#verify/table/shares.ts';
import { checkOf } from '#verify/table/statement.ts';
import { evaluateSums } from '#verify/table/sums.ts';
import { tablesOf } from '#verify/table.ts';
import { oncePerReport } from '#verify/workings.ts';

/** What came of one rule in all tables of a report. */
export interface TableResult {
  checks: Check[];
  problems: Problem[];
}

const resultsOf = oncePerReport(compare);

/** Checks and problems of one of the rules that compare cells with one another. */
export function tableResult(subject: Subject, rule: string): TableResult {
  return resultsOf(subject).get(rule) ?? { checks: [], problems: [] };
}

function compare(subject: Subject): Map<string, TableResult> {
  const results = new Map<string, TableResult>();
  const add = (rule: string, check: Check, problem: Problem | undefined) => {
    const result = results.get(rule) ?? { checks: [], problems: [] };
    result.checks.push(check);
    if (problem !== undefined) result.problems.push(problem);
    results.set(rule, result);
  };
  for (const table of tablesOf(subject)) {
    const all = [...evaluateSums(table), ...evaluateLines(table), ...evaluateShares(table)];
    const found = crossings(all);
    const explained = new Set(found.flatMap(({ explains }) => explains));
    for (const culprit of found) add('table-cross-footing', ...crossing(culprit));
    for (const one of all) {
      if (explained.has(one)) continue;
      const check = checkOf(one);
      add(one.relation.rule, check, check.outcome === 'failed' ? failure(subject, one, check, all) : undefined);
    }
  }
  return results;
}
