import type { FigureView } from '#derive/report-view.ts';
import { type Html, html } from '#render/html.ts';
import { OUTCOME_LABELS } from '#render/page/outcome-label.ts';
import { checkSentence, isLoose } from '#render/report/check-sentence.ts';
import { gauge } from '#render/report/gauge.ts';
import { ruleLink } from '#render/report/rule-link.ts';
import { isRelation, type Term, termsOf } from '#render/report/statement.ts';
import type { Check } from '#verify/check.ts';

/** What the checks of one report have in common. */
export interface CheckContext {
  figures: ReadonlyMap<string, FigureView>;
  /** Of ids that are not figures of the report. */
  labels: Readonly<Record<string, string>>;
  ruleTitles: Readonly<Record<string, string>>;
  /** Fragments of the findings that checks led to, by the check's id. */
  findings: ReadonlyMap<string, string>;
}

/** A check with its relation, what came out and what was compared. `number` is its place in the list, from 1. */
export function checkItem(check: Check, number: number, context: CheckContext): Html {
  const finding = context.findings.get(check.id);
  return html`
    <li class="check" id="check-${number}">
      <div class="check-head">
        <h3>校验${number}</h3>
        ${OUTCOME_LABELS[check.outcome]}
        ${ruleLink(check.rule, context.ruleTitles)}
      </div>
      <p class="formula">${formula(check.statement, context)}</p>
      <p>
        ${checkSentence(check)}
        ${isLoose(check) && '参与的数较多，允许的范围宽，这个差距已接近上限，值得复核。'}
        ${finding !== undefined && html`<a href="${finding}">查看问题或说明</a>`}
      </p>
      ${check.outcome !== 'not-evaluated' && comparedValues(check)}
    </li>`;
}

/** A relation in the words of the report, whose ids lead to their figures; any other statement as it is. */
function formula(statement: string, { figures, labels }: CheckContext): string | Html[] {
  return isRelation(statement) ? termsOf(statement, figures, labels).map(formulaTerm) : statement;
}

function formulaTerm({ text, value, href }: Term): Html {
  if (href === null) return html`<span class="operator">${text}</span>`;
  return html`
    <span class="term">
      <a href="${href}">${text}</a>
      ${value !== null && html`<span class="term-value">${value}</span>`}
    </span>`;
}

/** The compared values, as far as there are any. */
function comparedValues(check: Check): Html | null {
  const { published, calculated, calculatedLow: low, calculatedHigh: high, gap, limit, ratio, outcome } = check;
  const range = low === null || high === null || low === high ? null : `[${low}, ${high}]`;
  // Whole numbers leave rounding nothing to explain: a gauge of nothing would only confuse.
  const pointwise = limit !== null && Number.parseFloat(limit) === 0;
  const values = [
    comparedValue('公布值', published),
    comparedValue('算得值', calculated),
    comparedValue('算得值的范围', range),
    comparedValue('差距', gap),
    comparedValue('允许的舍入差', pointwise ? '无（整数或记分）' : limit),
  ].filter((value) => value !== null);
  const share = ratio === null || pointwise ? null : gauge(ratio, outcome);
  return values.length === 0
    ? null
    : html`<dl class="check-values">${values}${share !== null && comparedValue('差距÷允许', share)}</dl>`;
}

function comparedValue(label: string, value: string | Html | null): Html | null {
  return value === null ? null : html`<div><dt>${label}</dt><dd>${value}</dd></div>`;
}
