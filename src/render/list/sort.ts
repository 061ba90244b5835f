type Direction = 'ascending' | 'descending';

/** Makes the heads of sortable tables buttons. Rows stay within their group: real and sample are never ranked together. */
export function startSorting(page: Document): void {
  for (const table of page.querySelectorAll<HTMLTableElement>('table[data-sortable]')) startTable(page, table);
}

function startTable(page: Document, table: HTMLTableElement): void {
  const heads = [...table.querySelectorAll<HTMLTableCellElement>('thead th')];
  for (const [column, head] of heads.entries()) {
    if (head.dataset['sort'] === undefined) continue;
    const button = page.createElement('button');
    button.type = 'button';
    button.className = 'sort-button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => sort(table, heads, column));
    head.replaceChildren(button);
  }
  const order = page.querySelector<HTMLSelectElement>(`form[data-filter-of="${table.id}"] [name="order"]`);
  order?.addEventListener('change', () =>
    sort(table, heads, Number(order.value), firstDirection(heads[Number(order.value)])),
  );
}

function sort(
  table: HTMLTableElement,
  heads: readonly HTMLTableCellElement[],
  column: number,
  given?: Direction,
): void {
  const head = heads[column];
  if (head === undefined) return;
  const direction = given ?? nextDirection(head);
  for (const other of heads) other.removeAttribute('aria-sort');
  head.setAttribute('aria-sort', direction);
  for (const body of table.tBodies) {
    const rows = [...body.rows].filter((row) => row.dataset['item'] !== undefined);
    body.append(
      ...rows.sort((a, b) => compare(a.cells[column], b.cells[column], head.dataset['sort'] === 'number', direction)),
    );
  }
}

function nextDirection(head: HTMLTableCellElement): Direction {
  const now = head.getAttribute('aria-sort');
  if (now === null) return firstDirection(head);
  return now === 'ascending' ? 'descending' : 'ascending';
}

/** Names from the first, numbers from the largest. */
function firstDirection(head: HTMLTableCellElement | undefined): Direction {
  return head?.dataset['sort'] === 'number' ? 'descending' : 'ascending';
}

/** Cells without a value come last either way. */
function compare(
  a: HTMLTableCellElement | undefined,
  b: HTMLTableCellElement | undefined,
  number: boolean,
  direction: Direction,
): number {
  const [one = '', other = ''] = [a?.dataset['value'], b?.dataset['value']];
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const order = number ? Number(one) - Number(other) : one.localeCompare(other, 'zh-CN');
  return direction === 'ascending' ? order : -order;
}
