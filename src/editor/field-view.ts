import type { Field } from '#editor/form-model.ts';
import type { YamlRecord } from '#editor/frontmatter-edit.ts';
import { choiceInput, emptyAs, type FieldOf, labelled, section, textInput, type View } from '#editor/input.ts';
import { recordView, rowsView } from '#editor/table-view.ts';
import type { YamlValue } from '#load/yaml.ts';

/** The form of a mapping: a view for each field, and the keys that no field knows are kept. */
export function groupView(page: Document, fields: readonly Field[], value: YamlRecord): View {
  const element = page.createElement('div');
  element.className = 'editor-group';
  const views = fields.map((field) => ({ key: field.key, view: fieldView(page, field, value[field.key]) }));
  element.append(...views.map(({ view }) => view.element));
  const known = new Set(fields.map(({ key }) => key));
  const others = Object.entries(value).filter(([key]) => !known.has(key));
  const read = () => {
    const read = views.map(({ key, view }) => [key, view.read()] as const);
    const present = read.filter((entry): entry is [string, YamlValue] => entry[1] !== undefined);
    return Object.fromEntries([...present, ...others]);
  };
  return { element, read };
}

function fieldView(page: Document, field: Field, value: YamlValue | undefined): View {
  if (field.kind === 'text') return isText(value) ? textView(page, field, value) : keptView(page, field, value);
  if (field.kind === 'choice') return isText(value) ? choiceView(page, field, value) : keptView(page, field, value);
  if (field.kind === 'lines') {
    return value === undefined || isTexts(value) ? linesView(page, field, value) : keptView(page, field, value);
  }
  if (field.kind === 'rows') {
    return value === undefined || isRows(value) ? rowsView(page, field, value) : keptView(page, field, value);
  }
  if (value !== undefined && !isRecord(value)) return keptView(page, field, value);
  return field.kind === 'record' ? recordView(page, field, value) : nestedView(page, field, value);
}

function isText(value: YamlValue | undefined): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isRecord(value: YamlValue): value is YamlRecord {
  return typeof value === 'object' && !Array.isArray(value);
}

function isTexts(value: YamlValue): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes('\n'));
}

function isRows(value: YamlValue): value is YamlRecord[] {
  return Array.isArray(value) && value.every(isRecord);
}

/** A value that is written otherwise than its kind: it stays as it is, and the checker says what is wrong with it. */
function keptView(page: Document, field: Field, value: YamlValue | undefined): View {
  const element = page.createElement('p');
  element.className = 'editor-kept';
  element.textContent = `${field.label}：写法与表单不同，保存时照原样保留；请在文本里更正。`;
  return { element, read: () => value };
}

function textView(page: Document, field: FieldOf<'text'>, value: string | undefined): View {
  const input = textInput(page, field, value);
  return { element: labelled(page, field, input), read: () => emptyAs(undefined, input.value, value) };
}

function choiceView(page: Document, field: FieldOf<'choice'>, value: string | undefined): View {
  const select = choiceInput(page, field, value);
  return { element: labelled(page, field, select), read: () => emptyAs(undefined, select.value, value) };
}

function linesView(page: Document, field: FieldOf<'lines'>, value: readonly string[] | undefined): View {
  const area = page.createElement('textarea');
  area.rows = Math.min(12, Math.max(3, (value?.length ?? 0) + 1));
  area.value = (value ?? []).join('\n');
  const read = () => {
    const lines = area.value.split('\n').filter((line) => line !== '');
    return lines.length === 0 && value?.length !== 0 ? undefined : lines;
  };
  return { element: labelled(page, { ...field, help: `${field.help}；一行一条` }, area), read };
}

function nestedView(page: Document, field: FieldOf<'group'>, value: YamlRecord | undefined): View {
  const view = groupView(page, field.fields, value ?? {});
  const read = () => {
    const record = view.read() as YamlRecord;
    return Object.keys(record).length === 0 && value === undefined ? undefined : record;
  };
  return { element: section(page, field, view.element, value !== undefined), read };
}
