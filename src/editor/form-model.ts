/** The parts of a JSON Schema that forms are made of. */
export interface Schema {
  description?: string;
  enum?: readonly (string | boolean)[];
  maxLength?: number;
  pattern?: string;
  patternErrorMessage?: string;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  propertyNames?: Schema;
  items?: Schema;
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  $ref?: string;
  definitions?: Readonly<Record<string, Schema>>;
}

interface Common {
  key: string;
  label: string;
  help: string;
  required: boolean;
}

/** A field of the form; `record` is a mapping by id (figures), `rows` a list of mappings, `lines` a list of texts. */
export type Field = Common &
  (
    | { kind: 'text'; long: boolean; pattern: string | undefined; wrong: string | undefined }
    | { kind: 'choice'; options: readonly { value: string; label: string }[] }
    | { kind: 'lines' }
    | { kind: 'group'; fields: readonly Field[] }
    | { kind: 'rows'; columns: readonly Field[] }
    | { kind: 'record'; columns: readonly Field[]; suggestions: readonly { value: string; label: string }[] }
  );

/** Id of a record's entry, as a column beside its values. */
export const ID = '#';

/** Fields of a report, in the order in which reports are written. */
export function fieldsOf(schema: Schema): Field[] {
  const fields = fieldsIn(schema, schema.definitions ?? {});
  const rank = ({ key }: Field) => (FIRST.includes(key) ? FIRST.indexOf(key) : LAST.indexOf(key) + FIRST.length + 1);
  return fields.sort((a, b) => rank(a) - rank(b));
}

/** What a report begins and ends with; the directory fields stand between. */
const FIRST = ['title', 'unit', 'unitName', 'year', 'scope', 'project', 'projectName', 'regime', 'prepared'];
const LAST = ['source', 'figures', 'relations', 'datasheet', 'scorecard', 'attachments', 'waivers', 'corrections'];

type Definitions = Readonly<Record<string, Schema>>;

function fieldsIn(schema: Schema, definitions: Definitions): Field[] {
  return Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const one = resolved(property, definitions);
    const required = schema.required?.includes(key) ?? false;
    const help = property.description ?? one.description ?? '';
    return fieldOf({ key, label: labelOf(key, help), help, required }, one, definitions);
  });
}

function fieldOf(common: Common, schema: Schema, definitions: Definitions): Field {
  const { properties, items, additionalProperties } = schema;
  if (schema.enum !== undefined) return { ...common, kind: 'choice', options: optionsOf(schema.enum, common.help) };
  if (items !== undefined) {
    const item = resolved(items, definitions);
    if (item.properties === undefined) return { ...common, kind: 'lines' };
    return { ...common, kind: 'rows', columns: fieldsIn(item, definitions) };
  }
  if (typeof additionalProperties === 'object') return recordOf(common, schema, additionalProperties, definitions);
  if (properties !== undefined) return { ...common, kind: 'group', fields: fieldsIn(schema, definitions) };
  const { pattern, patternErrorMessage: wrong } = schema;
  return { ...common, kind: 'text', long: (schema.maxLength ?? 0) > 500, pattern, wrong };
}

/** A mapping whose entries are a text, or a mapping of which the text is the `value`. */
function recordOf(common: Common, schema: Schema, entry: Schema, definitions: Definitions): Field {
  const whole = resolved(entry, definitions).anyOf?.find(({ properties }) => properties !== undefined) ?? entry;
  const id: Field = {
    ...{ key: ID, label: '编号', help: schema.propertyNames?.patternErrorMessage ?? '', required: true, kind: 'text' },
    ...{ long: false, pattern: schema.propertyNames?.pattern, wrong: schema.propertyNames?.patternErrorMessage },
  };
  const known = Object.entries(schema.properties ?? {});
  const suggestions = known.map(([value, { description = '' }]) => ({ value, label: description }));
  return { ...common, kind: 'record', columns: [id, ...fieldsIn(whole, definitions)], suggestions };
}

function resolved(schema: Schema, definitions: Definitions): Schema {
  const [only] = schema.allOf ?? [];
  const { $ref } = only ?? schema;
  if ($ref === undefined) return schema;
  const found = definitions[$ref.replace('#/definitions/', '')];
  if (found === undefined) throw new Error(`the schema has no definition ${$ref}`);
  return found;
}

/** “报告的标题，照原文” is the title with advice behind it. */
function labelOf(key: string, help: string): string {
  return LABELS[key] ?? (/^[^，；：:。]+/.exec(help)?.[0] || key);
}

/** Where what an editor explains begins with something else than the name of the field. */
const LABELS: Readonly<Record<string, string>> = {
  scope: '范围',
  kind: '类型',
  role: '内容',
  type: '性质',
  value: '公布的数',
  datasheet: '数据表',
  source: '来源',
  method: '计分办法',
  sample: '示例',
};

/** “flow 一段时间的金额，stock 某一天的数” names each choice. */
function optionsOf(values: readonly (string | boolean)[], help: string): { value: string; label: string }[] {
  const texts = [...new Set(values.map(String))];
  return texts.map((value) => {
    const name = new RegExp(`(?:^|[，：\\s])${value} ([^，；]+)`).exec(help)?.[1];
    return { value, label: name ?? CHOICES[value] ?? value };
  });
}

const CHOICES: Readonly<Record<string, string>> = { true: '是', false: '否' };
