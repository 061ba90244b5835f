import { type Html, html } from '#render/html.ts';

/**
 * The way to the page of a rule; findings about files and waivers come from no rule that has one. `titles` are those of
 * rules that have a page; `words` lead to it.
 */
export function ruleLink(rule: string, titles: Readonly<Record<string, string>>, words = '规则'): Html {
  if (titles[rule] === undefined) return html`<code class="soft">${rule}</code>`;
  return html`<a class="check-rule" href="/rules/${rule}/">${words} <code>${rule}</code></a>`;
}
