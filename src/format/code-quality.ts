import { fingerprints } from '#format/fingerprint.ts';
import { type Group, groupsOf } from '#format/group.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { repositoryPath } from '#format/repository-path.ts';
import { type Result, sentenceOf } from '#format/result.ts';
import { figureLabel, type Weight, waiverText, weightOf } from '#format/words.ts';

/** GitLab has no level between a remark and a defect that blocks: what stops publication is `critical`. */
const SEVERITIES = { error: 'critical', warning: 'minor', waived: 'info' } as const satisfies Record<Weight, string>;

/** GitLab's code quality report: a list of what stands at which line, shown in the merge request and its changes. */
export function formatCodeQuality(result: Result): string {
  return `${JSON.stringify(
    groupsOf(result).flatMap((group) => entriesOf(group, result)),
    null,
    2,
  )}\n`;
}

function entriesOf(group: Group, result: Result) {
  const { language, prefix } = result;
  const prints = fingerprints(group.findings);
  return group.findings.map((finding, index) => {
    const causes = likelyCauses(finding, language, (id) => figureLabel(group, id));
    const sentences = [sentenceOf(finding, language), ...causes, waiverText(finding, language)];
    return {
      description: sentences.filter((one) => one !== undefined).join('\n'),
      check_name: finding.rule,
      fingerprint: prints[index] ?? '',
      severity: SEVERITIES[weightOf(finding)],
      location: { path: repositoryPath(prefix, finding.path), lines: { begin: finding.line } },
    };
  });
}
