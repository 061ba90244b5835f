import { excerptOf, isNowhere, type Room } from '#format/excerpt.ts';
import type { Group } from '#format/group.ts';
import { checkTable } from '#format/html-check.ts';
import { likelyCauses } from '#format/likely-cause.ts';
import { html, type Markup } from '#format/markup.ts';
import { type Language, type Result, sentenceOf } from '#format/result.ts';
import { figureLabel, headingOf, ruleTitle, STATUSES, WEIGHTS, weightOf } from '#format/words.ts';
import type { Finding } from '#schema/finding.ts';

const ROOM: Room = { before: 60, marked: 160, all: 260 };

const TONES = {
  verified: 'good',
  waived: 'note',
  failed: 'bad',
  unverified: 'none',
  broken: 'bad',
  file: 'bad',
} as const;

/** One file: its state, what was found, what was checked. */
export function reportSection(group: Group, index: number, result: Result): Markup {
  const id = `part-${index + 1}`;
  const { language } = result;
  const status = STATUSES[group.status][language];
  const heading = group.heading === null && group.path !== '' ? group.path : headingOf(group, language);
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${heading} <span class="state" data-tone="${TONES[group.status]}">${status}</span></h2>
${group.heading === null ? undefined : html`<p class="soft">${group.path}</p>`}
${facts(group, language)}
${findingList(group, id, result)}
${group.report === null ? undefined : checkTable(group, id, language)}
</section>
`;
}

/** Which text was checked, and how much of it. */
function facts({ report }: Group, language: Language): Markup | undefined {
  if (report === null) return undefined;
  const { numbers, bound, checked } = report.coverage;
  const { front, digest } = report.subject.report;
  const covered =
    language === 'zh'
      ? `正文数字 ${numbers} 个，对应到数据 ${bound} 个，参与校验 ${checked} 个`
      : `${numbers} numbers in the text, ${bound} bound to figures, ${checked} checked`;
  return html`<p class="soft"><span lang="zh-CN">${front.title}</span> · ${covered} · <span class="digest">SHA-256 ${digest}</span></p>`;
}

function findingList({ findings, ...group }: Group, id: string, result: Result): Markup {
  const zh = result.language === 'zh';
  if (findings.length === 0) return html`<p>${zh ? '没有发现问题。' : 'Nothing was found.'}</p>`;
  const items = findings.map((finding) => findingItem(finding, { ...group, findings }, result));
  const heading = zh ? `问题（${findings.length}）` : `Findings (${findings.length})`;
  return html`<h3 id="${id}-findings">${heading}</h3>
<ol class="findings" aria-labelledby="${id}-findings">
${items}</ol>`;
}

function findingItem(finding: Finding, group: Group, result: Result): Markup {
  const { language } = result;
  const { line, column, rule } = finding;
  const weight = weightOf(finding);
  const tone = weight === 'error' ? 'bad' : 'note';
  const place = language === 'zh' ? `第${line}行第${column}列` : `line ${line}, column ${column}`;
  const causes = likelyCauses(finding, language, (id) => figureLabel(group, id));
  return html`<li data-tone="${tone}">
<p class="finding-head"><span class="word">${WEIGHTS[weight][language]}</span> <strong>${ruleTitle(rule, result)}</strong> <span class="soft">${isNowhere(finding) ? undefined : place} <code>${rule}</code></span></p>
<p>${sentenceOf(finding, language)}</p>
${excerpt(finding, result)}
${causes.length === 0 ? undefined : html`<ul class="causes">${causes.map((cause) => html`<li>${cause}</li>`)}</ul>`}
${waiver(finding, language)}
</li>
`;
}

function excerpt(finding: Finding, { textOf, language }: Result): Markup | undefined {
  const found = excerptOf(textOf(finding.path), finding, ROOM);
  if (found === undefined) return undefined;
  const label = language === 'zh' ? `第${found.line}行原文` : `source line ${found.line}`;
  return html`<pre class="excerpt" lang="zh-CN"><span class="number">${label}</span><code>${found.before}<mark>${found.marked}</mark>${found.after}</code></pre>`;
}

function waiver({ waived }: Finding, language: Language): Markup | undefined {
  if (waived === null) return undefined;
  const { reason, by, date } = waived;
  const word = language === 'zh' ? '公开说明' : 'Waiver';
  return html`<blockquote><p lang="zh-CN">${reason}</p><footer>${word}: ${by}, <time>${date}</time></footer></blockquote>`;
}
