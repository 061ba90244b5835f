import type { Field } from '#editor/form-model.ts';
import type { YamlValue } from '#load/yaml.ts';

/** A part of the form: what is seen, and the value it stands for; undefined when it is left out. */
export interface View {
  element: HTMLElement;
  read(): YamlValue | undefined;
}

export type FieldOf<K extends Field['kind']> = Extract<Field, { kind: K }>;

/** An input for one text; long texts and such of several lines get an area. */
export function textInput(
  page: Document,
  { long, pattern, wrong, required }: FieldOf<'text'>,
  value: string | undefined,
): HTMLInputElement | HTMLTextAreaElement {
  const area = long || value?.includes('\n') === true;
  const input = page.createElement(area ? 'textarea' : 'input');
  if (input instanceof HTMLTextAreaElement) input.rows = 2;
  input.value = value ?? '';
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.required = required;
  const check = () => {
    const bad = pattern !== undefined && input.value !== '' && !new RegExp(pattern, 'u').test(input.value);
    input.setCustomValidity(bad ? (wrong ?? '写法不符') : '');
    input.title = bad ? (wrong ?? '写法不符') : '';
    input.setAttribute('aria-invalid', String(bad));
  };
  input.addEventListener('input', check);
  check();
  return input;
}

/** An emptied field is left out; one that was written as an empty text stays that. */
export function emptyAs<T>(nothing: T, text: string, before: string | undefined): string | T {
  return text === '' && before !== '' ? nothing : text;
}

/** A value outside the choices stays among them, or opening a report would change it. */
export function choiceInput(
  page: Document,
  { options }: FieldOf<'choice'>,
  value: string | undefined,
): HTMLSelectElement {
  const select = page.createElement('select');
  const strange = value === undefined || value === '' || options.some((one) => one.value === value) ? [] : [value];
  select.append(new Option('', ''), ...options.map((one) => new Option(`${one.label}`, one.value)));
  select.append(...strange.map((one) => new Option(one, one)));
  select.value = value ?? '';
  return select;
}

let fields = 0;

/** An input below its name, with the help it is described by. */
export function labelled(page: Document, { label, help, required }: Field, input: HTMLElement): HTMLElement {
  fields += 1;
  const line = page.createElement('p');
  const name = page.createElement('label');
  const hint = page.createElement('small');
  input.id = `field-${fields}`;
  name.htmlFor = input.id;
  name.textContent = required ? `${label}（必填）` : label;
  hint.id = `${input.id}-help`;
  hint.textContent = help === label ? '' : help;
  input.setAttribute('aria-describedby', hint.id);
  line.append(name, input, hint);
  return line;
}

/** A part of the form that folds; parts without content begin folded. */
export function section(page: Document, { label, help }: Field, content: HTMLElement, open = true): HTMLElement {
  const box = page.createElement('details');
  const summary = page.createElement('summary');
  const hint = page.createElement('small');
  box.className = 'editor-section';
  box.open = open;
  summary.textContent = label;
  hint.textContent = help === label ? '' : help;
  box.append(summary, hint, content);
  return box;
}
