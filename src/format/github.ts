import { isNowhere } from '#format/excerpt.ts';
import { type Group, groupsOf } from '#format/group.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { printable } from '#format/printable.ts';
import { repositoryPath } from '#format/repository-path.ts';
import { type Result, sentenceOf } from '#format/result.ts';
import { verdictLine, verdictOf } from '#format/verdict.ts';
import { figureLabel, ruleTitle, type Weight, waiverText, weightOf } from '#format/words.ts';
import type { Finding } from '#schema/finding.ts';

const COMMANDS = { error: 'error', warning: 'warning', waived: 'notice' } as const satisfies Record<Weight, string>;
const ORDER: readonly Weight[] = ['error', 'warning', 'waived'];

/**
 * Workflow commands of GitHub Actions: an annotation for each finding at its line, errors first. GitHub shows ten of a kind
 * for a step, so that the full list is the job summary.
 */
export function formatGithub(result: Result): string {
  const commands = groupsOf(result)
    .flatMap((group) => group.findings.map((finding) => ({ weight: weightOf(finding), finding, group })))
    .sort((a, b) => ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight))
    .map(({ finding, group }) => command(finding, group, result));
  return `${[...commands, verdictLine(verdictOf(result), result.language)].join('\n')}\n`;
}

function command(finding: Finding, group: Group, result: Result): string {
  const { rule, path, line, column, endColumn } = finding;
  const { language, prefix } = result;
  const place = isNowhere(finding) ? { line } : { line, col: column, endColumn };
  const title = `${ruleTitle(rule, result)} (${rule})`;
  const properties = Object.entries({
    ...(path === '' ? {} : { file: repositoryPath(prefix, path), ...place }),
    title,
  });
  const written = properties.map(([name, value]) => `${name}=${asProperty(String(value))}`);
  const causes = likelyCauses(finding, language, (id) => figureLabel(group, id));
  const sentences = [sentenceOf(finding, language), ...causes, waiverText(finding, language)];
  const message = sentences.filter((one) => one !== undefined).join('\n');
  return `::${COMMANDS[weightOf(finding)]} ${written.join(',')}::${asData(message)}`;
}

/** Lines of the message stay; other control characters would reach the log as they are. */
function asData(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').split('\n');
  return lines.map((line) => printable(line).replaceAll('%', '%25')).join('%0A');
}

function asProperty(text: string): string {
  return printable(text).replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}
