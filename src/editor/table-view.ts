import { type Field, ID } from '#editor/form-model.ts';
import type { YamlRecord } from '#editor/frontmatter-edit.ts';
import { choiceInput, emptyAs, type FieldOf, section, textInput, type View } from '#editor/input.ts';
import type { YamlValue } from '#load/yaml.ts';

interface Row {
  element: HTMLTableRowElement;
  read(): YamlRecord;
}

/** A list of mappings as a table: scorecard, datasheet, waivers, corrections. */
export function rowsView(page: Document, field: FieldOf<'rows'>, value: readonly YamlRecord[] | undefined): View {
  const table = tableOf(page, field, field.columns, value ?? []);
  const read = () => {
    const rows = table.read().filter((row) => Object.keys(row).length > 0);
    return rows.length === 0 && value === undefined
      ? undefined
      : rows.length === 0 && value?.length !== 0
        ? undefined
        : rows;
  };
  return { element: section(page, field, table.element, (value?.length ?? 0) > 0), read };
}

/** A mapping by id as a table: figures. An entry that was a plain text stays one while it has nothing but a value. */
export function recordView(page: Document, field: FieldOf<'record'>, value: YamlRecord | undefined): View {
  const entries = Object.entries(value ?? {});
  const rows = entries.map(([id, entry]) => ({ [ID]: id, ...(isPlain(entry) ? entry : { value: String(entry) }) }));
  const table = tableOf(page, field, field.columns, rows);
  const wasText = new Set(entries.filter(([, entry]) => typeof entry === 'string').map(([id]) => id));
  const wasRecord = new Set(entries.filter(([id]) => !wasText.has(id)).map(([id]) => id));
  const read = () => {
    const read = table.read().filter((row) => Object.keys(row).length > 0);
    const record = Object.fromEntries(read.map(({ [ID]: id = '', ...entry }) => [String(id), entry] as const));
    const written = Object.entries(record).map(([id, entry]) => {
      const only = Object.keys(entry).length === 1 && entry['value'] !== undefined && !wasRecord.has(id);
      return [id, only ? (entry['value'] as YamlValue) : entry] as const;
    });
    return written.length === 0 && (value === undefined || entries.length > 0)
      ? undefined
      : Object.fromEntries(written);
  };
  return { element: section(page, field, withSuggestions(page, field, table.element)), read };
}

function isPlain(value: YamlValue): value is YamlRecord {
  return typeof value === 'object' && !Array.isArray(value);
}

interface TableView {
  element: HTMLElement;
  read(): YamlRecord[];
}

function tableOf(page: Document, field: Field, columns: readonly Field[], value: readonly YamlRecord[]): TableView {
  const element = page.createElement('div');
  const scroll = page.createElement('div');
  const table = page.createElement('table');
  const body = page.createElement('tbody');
  const rows: Row[] = [];
  scroll.className = 'editor-scroll';
  table.append(head(page, columns), body);
  scroll.append(table);
  const add = (record: YamlRecord): Row => {
    const row: Row = rowOf(page, columns, record, () => {
      rows.splice(rows.indexOf(row), 1);
      row.element.remove();
      element.dispatchEvent(new Event('input', { bubbles: true }));
    });
    rows.push(row);
    body.append(row.element);
    return row;
  };
  for (const record of value) add(record);
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = `加一行${field.label}`;
  button.addEventListener('click', () =>
    add({}).element.querySelector<HTMLElement>('input, select, textarea')?.focus(),
  );
  element.append(scroll, button);
  return { element, read: () => rows.map((row) => row.read()) };
}

function head(page: Document, columns: readonly Field[]): HTMLElement {
  const head = page.createElement('thead');
  const line = head.appendChild(page.createElement('tr'));
  for (const { label, help } of columns) {
    const cell = page.createElement('th');
    Object.assign(cell, { scope: 'col', textContent: label, title: help });
    line.append(cell);
  }
  line.append(page.createElement('td'));
  return head;
}

/** What no column can hold stays with its row: keys that are not known, values that are no text. */
function rowOf(page: Document, columns: readonly Field[], record: YamlRecord, remove: () => void): Row {
  const element = page.createElement('tr');
  const inputs = columns.map((column) => ({ column, input: inputOf(page, column, record[column.key]) }));
  for (const { column, input } of inputs) {
    const cell = page.createElement('td');
    cell.dataset['label'] = column.label;
    input.setAttribute('aria-label', column.label);
    if (column.key === ID) input.setAttribute('list', 'editor-ids');
    cell.append(input);
    element.append(cell);
  }
  showKnownNames(inputs);
  element.append(removal(page, remove));
  const known = new Set(columns.map(({ key }) => key));
  const others = Object.entries(record).filter(([key, value]) => !known.has(key) || typeof value !== 'string');
  const read = () => {
    const texts = inputs.map(({ column: { key }, input }) => {
      const before = record[key];
      return [key, emptyAs(undefined, input.value, typeof before === 'string' ? before : undefined)] as const;
    });
    const present = texts.filter((entry): entry is [string, string] => entry[1] !== undefined);
    return Object.fromEntries<YamlValue>([...present, ...others]);
  };
  return { element, read };
}

/** Beside a standard id stands its name, in grey: it need not be typed. */
function showKnownNames(inputs: readonly { column: Field; input: Input }[]): void {
  const id = inputs.find(({ column }) => column.key === ID)?.input;
  const label = inputs.find(({ column }) => column.key === 'label')?.input;
  if (id === undefined || !(label instanceof HTMLInputElement)) return;
  const show = () => {
    const option = label.ownerDocument.querySelector<HTMLOptionElement>(
      `#editor-ids option[value="${CSS.escape(id.value)}"]`,
    );
    label.placeholder = /^[^（：:]+/.exec(option?.label ?? '')?.[0] ?? '';
  };
  id.addEventListener('input', show);
  // The list of names is put into the page with the form.
  setTimeout(show);
}

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function inputOf(page: Document, column: Field, value: YamlValue | undefined): Input {
  const text = typeof value === 'string' ? value : undefined;
  if (column.kind === 'choice') return choiceInput(page, column, text);
  if (column.kind === 'text') return textInput(page, { ...column, required: false }, text);
  throw new Error(`a table has no cell for ${column.key} of kind ${column.kind}`);
}

function removal(page: Document, remove: () => void): HTMLElement {
  const cell = page.createElement('td');
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = '删去';
  button.addEventListener('click', remove);
  cell.append(button);
  return cell;
}

/** The ids of the standard metrics, offered while one types. */
function withSuggestions(page: Document, { suggestions }: FieldOf<'record'>, element: HTMLElement): HTMLElement {
  const list = page.createElement('datalist');
  list.id = 'editor-ids';
  list.append(
    ...suggestions.map(({ value, label }) => {
      const option = page.createElement('option');
      Object.assign(option, { value, label });
      return option;
    }),
  );
  element.append(list);
  return element;
}
