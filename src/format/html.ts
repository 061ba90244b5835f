import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Group, groupsOf } from '#format/group.ts';
import { reportSection } from '#format/html-report.ts';
import { html, type Markup } from '#format/markup.ts';
import type { Result } from '#format/result.ts';
import { amount, type Verdict, verdictLine, verdictOf } from '#format/verdict.ts';
import { headingOf, OUTCOMES, STATUSES } from '#format/words.ts';

const STYLE = readFileSync(new URL('./html.css', import.meta.url), 'utf8');

/** Nothing may run, and nothing may be asked of any network: only this style sheet applies. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'`;

/** One file that can be mailed: the verdict, every finding with its source line, every check with its numbers. */
export function formatHtml(result: Result): string {
  const groups = groupsOf(result);
  const lang = result.language === 'zh' ? 'zh-CN' : 'en';
  const title = titleOf(groups, result);
  const style: Markup = { html: `<style>${STYLE}</style>` };
  const page = html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ html: POLICY }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
${style}
</head>
<body>
${header(title, groups, result)}
<main>
${groups.map((group, index) => reportSection(group, index, result))}
</main>
${footer(result)}
</body>
</html>
`;
  return page.html;
}

function titleOf(groups: readonly Group[], result: Result): string {
  const zh = result.language === 'zh';
  const [first, second] = groups;
  const only = first?.heading === null || second !== undefined ? undefined : first;
  const name = only === undefined ? (result.site?.name ?? '明账') : headingOf(only, result.language);
  return zh ? `${name} 校验结果` : `${name}: verification`;
}

function header(title: string, groups: readonly Group[], result: Result): Markup {
  const verdict = verdictOf(result);
  const { stopped, site, language } = result;
  const zh = language === 'zh';
  const word =
    stopped === undefined ? (verdict.passed ? ['通过', 'Passed'] : ['未通过', 'Failed']) : ['没有结论', 'No verdict'];
  return html`<header class="head">
<p class="site">${site === undefined ? '明账' : `${site.name} · ${site.publisher}`}</p>
<h1>${title}</h1>
<p class="verdict" data-tone="${verdict.passed ? 'good' : 'bad'}"><strong>${word[zh ? 0 : 1]}</strong> ${amounts(verdict, zh)}</p>
${outcomes(verdict, result)}
${groups.length > 1 ? contents(groups, result) : undefined}
</header>`;
}

function amounts({ reports, errors, warnings, waived }: Verdict, zh: boolean): string {
  return zh
    ? `${reports} 份报告，${errors} 个错误，${warnings} 个提醒，${waived} 处已公开说明`
    : `${amount(reports, 'report')}, ${amount(errors, 'error')}, ${amount(warnings, 'warning')}, ${waived} waived`;
}

const TONES = { exact: 'good', rounding: 'good', failed: 'bad', waived: 'note', 'not-evaluated': 'none' } as const;

function outcomes({ checks }: Verdict, { language }: Result): Markup {
  const items = (['exact', 'rounding', 'failed', 'waived', 'not-evaluated'] as const).map((outcome) => {
    const count = checks[outcome === 'not-evaluated' ? 'notEvaluated' : outcome];
    const tone = count === 0 ? 'none' : TONES[outcome];
    return html`<div data-tone="${tone}"><dt>${OUTCOMES[outcome][language]}</dt><dd>${count}</dd></div>`;
  });
  return html`<dl class="counts">${items}</dl>`;
}

/** Reports with something to look at come first in the list; the sections keep the order of their paths. */
function contents(groups: readonly Group[], { language }: Result): Markup {
  const rows = groups.map((group, index) => ({ group, index }));
  const urgent = ({ group }: (typeof rows)[number]) => (group.findings.some(({ waived }) => waived === null) ? 0 : 1);
  const items = rows
    .sort((a, b) => urgent(a) - urgent(b))
    .map(({ group, index }) => {
      const status = STATUSES[group.status][language];
      const name = group.heading === null ? group.path : headingOf(group, language);
      return html`<li><a href="#part-${index + 1}">${name}</a> <span class="soft">${status}</span></li>\n`;
    });
  const label = language === 'zh' ? '报告' : 'Reports';
  return html`<nav aria-label="${label}"><ol class="contents">\n${items}</ol></nav>`;
}

function footer(result: Result): Markup {
  const { language, version } = result;
  const tool = `明账 ${version}`.trim();
  const [how, scope] =
    language === 'zh'
      ? [
          '每个公布的数按它的位数代表一个区间（99.56% 代表 99.555% 到 99.565%），计算时区间一路带到底。公布值与计算值相等为“精确成立”；不相等而区间相接，差距由四舍五入解释，为“舍入内成立”；区间没有共同点为“不成立”。缺少所需数据的“未评估”。',
          '校验只说明公布的数字彼此是否相符，不是审计意见。',
        ]
      : [
          'A published number stands for the interval of its digits (99.56% for 99.555% to 99.565%), which is carried through the calculation. Equal values are exact; intervals that meet are within rounding; intervals without a common point fail. What lacks a figure is not evaluated.',
          'A check says whether the published numbers agree with one another; it is no audit opinion.',
        ];
  return html`<footer class="foot"><p>${how}</p><p>${scope}</p><p class="soft">${tool}: ${verdictLine(verdictOf(result), language)}</p></footer>`;
}
