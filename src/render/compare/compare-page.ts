import type { ComparedReport } from '#derive/comparison.ts';
import { compareTable } from '#render/compare/compare-table.ts';
import { chosenIds, type ReportChoice } from '#render/compare/report-choice.ts';

/** Shows the reports that the address names side by side, and offers to add more. */
export async function startComparePage(page: Document): Promise<void> {
  const [form, status, result] = ['compare-form', 'compare-status', 'compare-result'].map((id) =>
    page.getElementById(id),
  );
  if (!(form instanceof HTMLFormElement) || !status || !result) return;
  const ids = chosenIds(page.location.search);
  result.setAttribute('aria-busy', 'true');
  const [choices, reports] = await Promise.all([readChoices(), Promise.all(ids.map(readReport))]);
  const found = reports.filter((report) => report !== undefined);
  offer(
    page,
    form,
    choices,
    found.map(({ id }) => id),
  );
  status.textContent = statusOf(found.length, ids.length - found.length);
  result.replaceChildren(...(found.length === 0 ? [] : [compareTable(page, found)]));
  result.removeAttribute('aria-busy');
}

async function readChoices(): Promise<ReportChoice[]> {
  const response = await fetch('/compare/data/reports.json');
  return response.ok ? ((await response.json()) as ReportChoice[]) : [];
}

async function readReport(id: string): Promise<ComparedReport | undefined> {
  const response = await fetch(`/compare/data/${id}.json`);
  return response.ok ? ((await response.json()) as ComparedReport) : undefined;
}

function statusOf(found: number, missing: number): string {
  const lost = missing === 0 ? '' : `地址里有${missing}份报告本站没有。`;
  if (found === 0) return `${lost}请选择第一份报告。`;
  return found === 1 ? `${lost}再选择一份，就可以比较。` : lost;
}

/** The form carries on what is chosen already, so that adding is an ordinary new address. */
function offer(
  page: Document,
  form: HTMLFormElement,
  choices: readonly ReportChoice[],
  chosen: readonly string[],
): void {
  const select = form.querySelector('select');
  if (select === null || choices.length === 0) return;
  const years = Map.groupBy(
    choices.filter(({ id }) => !chosen.includes(id)),
    ({ year }) => year,
  );
  const groups = [...years].map(([year, reports]) => {
    const group = page.createElement('optgroup');
    group.label = `${year}年度`;
    group.append(...reports.map(({ id, name }) => new Option(name, id)));
    return group;
  });
  select.replaceChildren(...groups);
  for (const id of chosen) {
    const kept = page.createElement('input');
    Object.assign(kept, { type: 'hidden', name: 'r', value: id });
    form.prepend(kept);
    select.before(kept);
  }
  form.hidden = false;
}
