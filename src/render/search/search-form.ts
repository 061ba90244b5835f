import { LIMITS, ORDERS, type Query } from '#render/search/query.ts';

/** Milliseconds of rest after a keystroke before the search runs. */
const REST = 150;

/** What the form asks for. */
export function formQuery(form: HTMLFormElement): Query {
  const data = new FormData(form);
  const value = (name: string): string => String(data.get(name) ?? '').trim();
  const limits: Query['limits'] = {};
  for (const name of LIMITS) if (value(name) !== '') limits[name] = value(name);
  return { text: value('q'), limits, order: ORDERS.find((order) => order === value('sort')) ?? 'relevance' };
}

/** Shows a query in the form; further limits that are set are not left folded away. */
export function fillForm(form: HTMLFormElement, { text, limits, order }: Query): void {
  const values: Record<string, string> = { q: text, sort: order };
  for (const name of LIMITS) values[name] = limits[name] ?? '';
  for (const [name, value] of Object.entries(values)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  }
  const more = form.querySelector('details');
  if (more?.querySelector('select') && LIMITS.slice(2).some((name) => limits[name] !== undefined)) more.open = true;
}

/** Calls back with the query soon after each change of the form, at once when it is sent. */
export function watchForm(form: HTMLFormElement, changed: (query: Query) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const after = (rest: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => changed(formQuery(form)), rest);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    after(0);
  });
  form.addEventListener('input', (event) => {
    // Pinyin that is still being composed is not yet what the reader looks for.
    if (!(event instanceof InputEvent && event.isComposing)) after(REST);
  });
  form.addEventListener('compositionend', () => after(REST));
}
