import type { Group } from '#format/group.ts';
import { html, type Markup } from '#format/markup.ts';
import type { Language } from '#format/result.ts';
import { isRelation, relationInWords } from '#format/statement.ts';
import { figureLabel, OUTCOMES } from '#format/words.ts';
import type { Check, Outcome } from '#verify/check.ts';

/** What a person looks at first. */
const ORDER: readonly Outcome[] = ['failed', 'waived', 'rounding', 'exact', 'not-evaluated'];

const TONES = { exact: 'good', rounding: 'good', failed: 'bad', waived: 'note', 'not-evaluated': 'none' } as const;

const COLUMNS = {
  zh: ['校验项', '结果', '公布', '计算', '计算的区间', '差距', '允许', '差距÷允许'],
  en: ['Check', 'Outcome', 'Published', 'Calculated', 'Range', 'Gap', 'Limit', 'Gap ÷ limit'],
} as const;

/** Every check of a report as a row; on a narrow screen each row is a card that names its values. */
export function checkTable(group: Group, id: string, language: Language): Markup {
  const checks = [...(group.report?.checks ?? [])].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
  const zh = language === 'zh';
  if (checks.length === 0) return html`<p>${zh ? '没有可以校验的关系。' : 'There was nothing to check.'}</p>`;
  const heads = COLUMNS[language].map((name) => html`<th scope="col">${name}</th>`);
  const heading = zh ? `校验（${checks.length}）` : `Checks (${checks.length})`;
  return html`<h3 id="${id}-checks">${heading}</h3>
<table class="checks" aria-labelledby="${id}-checks">
<thead><tr>${heads}</tr></thead>
<tbody>
${checks.map((check) => row(check, group, language))}</tbody>
</table>`;
}

function row(check: Check, group: Group, language: Language): Markup {
  const { outcome, reason } = check;
  const word = OUTCOMES[outcome][language];
  const values = outcome === 'not-evaluated' ? reasonCell(reason, language) : valueCells(check, language);
  return html`<tr data-tone="${TONES[outcome]}"><th scope="row">${statement(check, group)}</th><td class="outcome"><span class="word">${word}</span></td>${values}</tr>
`;
}

function statement(check: Check, group: Group): Markup {
  if (!isRelation(check.statement)) return html`<span lang="zh-CN">${check.statement}</span>`;
  const words = relationInWords(check.statement, (figure) => figureLabel(group, figure));
  return html`<span lang="zh-CN">${words}</span> <code>${check.statement}</code>`;
}

function reasonCell(reason: string | null, language: Language): Markup {
  return html`<td colspan="6" class="reason" lang="zh-CN">${reason ?? OUTCOMES['not-evaluated'][language]}</td>`;
}

function valueCells(check: Check, language: Language): Markup[] {
  const { published, calculated, calculatedLow: low, calculatedHigh: high, gap, limit, ratio } = check;
  const range = low === high ? null : `${low ?? '-∞'}\u00a0${language === 'zh' ? '至' : 'to'} ${high ?? '∞'}`;
  return [published, calculated, range, gap, limit, ratio].map((value, index) =>
    value === null
      ? html`<td class="empty">—</td>`
      : html`<td data-label="${COLUMNS[language][index + 2]}">${value}</td>`,
  );
}
