import { changesMarkdown } from '#format/changes-markdown.ts';
import { isNowhere } from '#format/excerpt.ts';
import { type Group, groupsOf } from '#format/group.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { asMarkdown } from '#format/markdown.ts';
import { isYamlToCopy, printable } from '#format/printable.ts';
import { repositoryPath } from '#format/repository-path.ts';
import { type Result, sentenceOf } from '#format/result.ts';
import { verdictLine, verdictOf } from '#format/verdict.ts';
import { figureLabel, ruleTitle, WEIGHTS, type Weight, waiverText, weightOf } from '#format/words.ts';
import type { Finding } from '#schema/finding.ts';

/** GitHub takes comments of 65,536 characters, GitLab and Gitee more. */
const MOST = 60_000;

/** Markdown for a comment on a change: the verdict, what the change does, and its findings, gravest first. */
export function formatMarkdown(result: Result): string {
  const { language, changes, preview } = result;
  const zh = language === 'zh';
  const verdict = verdictOf(result);
  const head = [
    `## ${verdict.passed ? '✅' : '❌'} ${asMarkdown(verdictLine(verdict, language))}`,
    '',
    ...(preview === undefined ? [] : [`[${zh ? '打开预览' : 'Open the preview'}](${linkOf(preview)})`, '']),
  ];
  const findings = groupsOf(result).flatMap((group) => group.findings.map((finding) => ({ group, finding })));
  const of = (weight: Weight) =>
    findings.filter(({ finding }) => weightOf(finding) === weight).map((one) => item(one, result));
  const open = [...of('error'), ...of('warning')];
  const title = `### ${zh ? '问题' : 'Findings'} (${open.length})`;
  const list = open.length === 0 ? [] : [title, '', ...open, ''];
  const done = changes === undefined ? [] : changesMarkdown(changes, result);
  return within([...head, ...list, ...done, ...folded(of('waived'), zh)], zh);
}

interface Found {
  group: Group;
  finding: Finding;
}

function item({ group, finding }: Found, result: Result): string {
  const { language, prefix } = result;
  const { path, line, column, rule } = finding;
  const causes = likelyCauses(finding, language, (id) => figureLabel(group, id));
  const told = [sentenceOf(finding, language), ...causes, waiverText(finding, language)];
  const file = path.startsWith('../') ? repositoryPath(prefix, path) : path;
  const place = asMarkdown(isNowhere(finding) ? file : `${file}:${line}:${column}`);
  const title = `**${WEIGHTS[weightOf(finding)][language]}** ${asMarkdown(ruleTitle(rule, result))} \`${rule}\``;
  const sentences = told.filter((one) => one !== undefined).map(withCode);
  return `- ${title}  \n  ${place}  \n  ${sentences.join('<br>').replace(/\n<br>/g, '\n  ')}`;
}

/** A sentence, with the lines of YAML that it proposes as a block to copy. */
function withCode(sentence: string): string {
  const [first = '', ...rest] = sentence.split('\n');
  if (rest.length === 0 || !rest.every((line) => isYamlToCopy(line) && !line.includes('`')))
    return asMarkdown(sentence);
  const lines = ['```yaml', ...rest.map(printable), '```'];
  return `${asMarkdown(first)}\n\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
}

/** What has been accepted in public is there for who wants to see it. */
function folded(items: readonly string[], zh: boolean): string[] {
  if (items.length === 0) return [];
  const title = zh ? '已公开说明的问题' : 'Waived findings';
  return ['', `<details><summary>${title} (${items.length})</summary>`, '', ...items, '', '</details>'];
}

/** Lines as they fit; a comment that leaves something out says so. */
function within(lines: readonly string[], zh: boolean): string {
  let left = MOST;
  const end = lines.findIndex((line) => {
    left -= line.length + 1;
    return left < 0;
  });
  if (end === -1) return `${lines.join('\n').trimEnd()}\n`;
  const rest = zh
    ? '内容太长，其余的见作业摘要（job summary）或 json 输出。'
    : 'Cut here; the job summary and the json output have the rest.';
  return `${lines.slice(0, end).join('\n').trimEnd()}\n\n${rest}\n`;
}

/** Of an address that has been checked; brackets would end the link. */
function linkOf(address: string): string {
  return encodeURI(decodeURI(address)).replace(/[()<>\\]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
