import { changesMarkdown } from '#format/changes-markdown.ts';
import { isNowhere } from '#format/excerpt.ts';
import type { Group } from '#format/group.ts';
import { groupsOf } from '#format/group.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { asMarkdown } from '#format/markdown.ts';
import { repositoryPath } from '#format/repository-path.ts';
import { type Result, sentenceOf } from '#format/result.ts';
import { uriPath } from '#format/uri-path.ts';
import { verdictLine, verdictOf } from '#format/verdict.ts';
import { figureLabel, headingOf, STATUSES, WEIGHTS, waiverText, weightOf } from '#format/words.ts';
import type { Finding } from '#schema/finding.ts';

/** GitHub refuses a summary of more than 1 MiB; bytes. */
const MOST = 1_000_000;

/**
 * The job summary: the verdict and every finding as Markdown. `blob` is the address of the repository's files at the commit
 * (`https://github.com/o/r/blob/<sha>/`), undefined when it is not known.
 */
export function githubSummary(result: Result, blob: string | undefined): string {
  const { language } = result;
  const verdict = verdictOf(result);
  const head = [`## ${verdict.passed ? '✅' : '❌'} ${asMarkdown(verdictLine(verdict, language))}`, ''];
  const groups = groupsOf(result).filter(({ findings }) => findings.length > 0);
  const tables = groups.map((group) => table(group, result, blob));
  if (result.changes !== undefined) tables.unshift([...changesMarkdown(result.changes, result), '']);
  return within(MOST, head, tables, language);
}

function table(group: Group, result: Result, blob: string | undefined): string[] {
  const { language } = result;
  const name = asMarkdown(headingOf(group, language));
  const heading = group.heading === null ? name : `${name} · ${STATUSES[group.status][language]}`;
  const columns = language === 'zh' ? '| 位置 | 级别 | 规则 | 问题 |' : '| Place | Level | Rule | Finding |';
  const rows = group.findings.map((finding) => row(finding, group, result, blob));
  return [`### ${heading}`, '', columns, '| --- | --- | --- | --- |', ...rows, ''];
}

function row(finding: Finding, group: Group, { language, prefix }: Result, blob: string | undefined): string {
  const { path, line, column, rule } = finding;
  const place = asMarkdown(isNowhere(finding) ? path : `${path}:${line}:${column}`);
  const href =
    blob === undefined || path === '' ? undefined : `${blob}${uriPath(repositoryPath(prefix, path))}?plain=1#L${line}`;
  const causes = likelyCauses(finding, language, (id) => figureLabel(group, id));
  const sentences = [sentenceOf(finding, language), ...causes, waiverText(finding, language)];
  const told = sentences
    .filter((one) => one !== undefined)
    .map(asMarkdown)
    .join('<br>');
  const cells = [
    href === undefined ? place : `[${place}](${href})`,
    WEIGHTS[weightOf(finding)][language],
    `\`${rule}\``,
    told,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** As many lines as fit; the last one says how many findings are left out. */
function within(
  most: number,
  head: readonly string[],
  tables: readonly string[][],
  language: Result['language'],
): string {
  const lines = [...head];
  let left = most - Buffer.byteLength(head.join('\n')) - 500;
  const all = tables.flat();
  const end = all.findIndex((line) => {
    left -= Buffer.byteLength(line) + 1;
    return left < 0;
  });
  lines.push(...all.slice(0, end === -1 ? all.length : end));
  const out = end === -1 ? 0 : all.slice(end).filter((line) => /^\| (?!---|位置|Place)/.test(line)).length;
  if (out > 0) {
    lines.push(
      '',
      language === 'zh'
        ? `另有 ${out} 项未列出，全部内容见 json 输出。`
        : `${out} more are left out; the json output has them all.`,
    );
  }
  return `${lines.join('\n')}\n`;
}
