/** Brings the filters of a page to life: each select keeps the items whose `data-<name>` is its value. */
export function startFilters(page: Document): void {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-filter-of]')) startFilter(page, form);
}

function startFilter(page: Document, form: HTMLFormElement): void {
  const target = page.getElementById(form.dataset['filterOf'] ?? '');
  if (target === null) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', () => apply(form, target));
  // A browser that comes back to the page fills in what was chosen before.
  apply(form, target);
}

function apply(form: HTMLFormElement, target: HTMLElement): void {
  const wanted = [...new FormData(form)].filter(([name, value]) => name !== 'order' && value !== '');
  const items = [...target.querySelectorAll<HTMLElement>('[data-item]')];
  for (const item of items) item.hidden = wanted.some(([name, value]) => item.dataset[name] !== value);
  for (const group of target.querySelectorAll<HTMLElement>('[data-group]')) {
    group.hidden = group.querySelector('[data-item]:not([hidden])') === null;
    if (group instanceof HTMLDetailsElement && wanted.length > 0) group.open = true;
  }
  const shown = items.filter(({ hidden }) => !hidden).length;
  const count = form.querySelector('[data-filter-count]');
  const counted = form.dataset['counted'] ?? '';
  if (count !== null)
    count.textContent =
      wanted.length === 0 ? `共${shown}${counted}` : `显示${shown}${counted}，共${items.length}${counted}`;
}
