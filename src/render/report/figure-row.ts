import type { FigureView } from '#derive/report-view.ts';
import { type Html, html } from '#render/html.ts';

/** A published value as a row of the table of figures. `checks` are the numbers of its checks on the page, from 1. */
export function figureRow(figure: FigureView, checks: readonly number[]): Html {
  const { id, label, text, kind, period, previous, note, line, mentions } = figure;
  return html`
    <tr id="figure-${id}">
      <th scope="row">
        ${label}
        ${figure.standard && definitionNote(figure)}
        ${note !== null && html`<span class="row-note">${note}</span>`}
      </th>
      <td class="amount figure-value">${text}</td>
      <td class="period" data-label="期间" data-empty="${String(period === null)}">
        ${period ?? html`<span class="soft">${kind === 'stock' ? '年末' : '全年'}</span>`}
      </td>
      <td class="previous" data-label="上年" data-empty="${String(previous === null)}">${lastYear(figure)}</td>
      <td data-label="参与的校验" data-empty="${String(checks.length === 0)}">
        <span>${checks.length === 0 ? html`<span class="soft">未参与</span>` : checks.map(checkLink)}</span>
      </td>
      <td class="small origin" data-label="出处">
        <span>${mentionLinks(mentions)}<span class="soft">源文件第${line}行</span></span>
      </td>
    </tr>`;
}

function definitionNote({ id, label, definition }: FigureView): Html {
  return html`
    <span class="row-note">
      ${definition} <a href="/metrics/${id}/" aria-label="${label}：各单位历年">各单位历年</a>
    </span>`;
}

function lastYear({ previous, change }: FigureView): Html {
  if (previous === null) return html`<span class="soft">—</span>`;
  return html`
    <span>
      <a href="${previous.href}">${previous.text}</a>
      ${change !== null && html`<span class="change">${change}</span>`}
    </span>`;
}

function checkLink(number: number): Html {
  return html`<a class="check-link" href="#check-${number}" aria-label="校验${number}">${number}</a>`;
}

/** Links to the places in the narrative; one alone bears no number. */
function mentionLinks(places: readonly string[]): Html[] {
  return places.map(
    (place, index) => html`<a class="check-link" href="#${place}">正文${places.length > 1 && index + 1}</a>`,
  );
}
