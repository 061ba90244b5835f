import { parseQuantity, type Quantity, quantityOf } from '#quantity/quantity.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';

/** How a target is set: ≥, ≤, =, from … to …, or a number without any sign. */
export type Sign = 'at-least' | 'at-most' | 'exactly' | 'range' | 'plain';

/** A target or an actual value with a number in it. */
export interface Measured {
  kind: 'number';
  /** As published, white space removed. */
  text: string;
  sign: Sign;
  /** Of a range the lower end. */
  quantity: Quantity;
  /** Upper end of a range. */
  upper: Quantity | undefined;
  /** The unit is published; otherwise the number is a plain one and the unit of `quantity` says nothing. */
  hasUnit: boolean;
  /** A change that is named in words: 增长, 下降. */
  change: 'up' | 'down' | undefined;
}

/** What a scorecard says under 指标值 or 完成值: a number, done or not done, words, or nothing. */
export type Goal =
  | Measured
  | { kind: 'state'; text: string; state: 'yes' | 'partly' | 'no' }
  | { kind: 'words'; text: string }
  | { kind: 'none' };

const BLANK = /^(?:[-—–/\\.。]*|略|未填|暂无)$/;
const YES =
  /^(?:是|有|已|完成|达成|达标|合格|符合|通过|到位|全部|按(?:时|期|计划|要求)(?:完成|达成|到位)|(?:已|均|全部|均已|已全部|全面)(?:完成|达成|达标|合格|符合|通过|到位|建成))(?:要求|标准|预期(?:指标|目标)?|目标|任务)?$/;
const PARTLY = /^(?:部分|大部分|未全部|未完全)(?:完成|达成|达标|合格|符合|通过|到位)/;
const NO =
  /^(?:否|没有|不达标|不合格|不符合|(?:尚?未|没有?|未能)(?:按(?:时|期|计划|要求))?(?:完成|达成|达标|合格|符合|通过|到位|开展|实施|启动|建成))(?:要求|标准|预期(?:指标|目标)?|目标|任务|且效果较差)*$/;
const NOTHING = /^(?:无|未发生|未出现|零发生|零)$/;
const SIGNS: Readonly<Record<string, Sign>> = {
  '≥': 'at-least',
  '>': 'at-least',
  '≤': 'at-most',
  '<': 'at-most',
  '=': 'exactly',
};
/** A name before the sign does no harm (满意度≥90%); 每 and 人均 change what is counted. */
const SIGNED = /^([^\d≥≤<>=每均]*)([≥≤<>=])(.+)$/;
const RANGE = /^(\d[\d,]*(?:\.\d+)?)([^\d—–~至到-]*)(?:-|—{1,2}|–|~|至|到)(\d.*)$/;
const CHANGE = /^(?:(?:同比|较上年|比上年)?(?:(增长|增加|提高|提升|上升)|(下降|减少|降低|缩短|压减|压缩)))(?!到|至)/;
const LEVEL = /^(?:达到|保持在?|维持在?|稳定在|实现|完成|共|(?:提高|提升|增长|增加|上升)[到至]|为)/;
const LOWERED = /^(?:下降|降低|减少|降|压减|压缩)[到至]/;
/** Words that are no amounts though a number stands before them: a grade, a class, a floor. */
const RANKS = /^[^\d]*[一二三四五六七八九十\d]+(?:级|类|等|档|层|流|般|号|版|星)/;

/** Reads a target or an actual value as published; `measures` are further measure words of the site. */
export function readGoal(source: string | undefined, measures: ReadonlySet<string>): Goal {
  if (source === undefined) return { kind: 'none' };
  const text = source.normalize('NFKC').replace(/\s+/g, '');
  const plain = text
    .replace(/[═﹦]/g, '=')
    .replace(/[≧⩾]|[>≥]=/g, '≥')
    .replace(/[≦⩽]|[<≤]=|=</g, '≤');
  const bare = plain.replace(/[。;,.、]+$/, '');
  if (BLANK.test(bare)) return { kind: 'none' };
  const state = stateOf(bare);
  if (state !== undefined) return { kind: 'state', text: source.trim(), state };
  const number = measured(bare, measures) ?? measured(bare.replace(/\([^()]*\)$/, ''), measures);
  return number === undefined
    ? { kind: 'words', text: source.trim() }
    : { ...number, text: source.replace(/\s+/g, '') };
}

function stateOf(text: string): 'yes' | 'partly' | 'no' | undefined {
  if (PARTLY.test(text)) return 'partly';
  if (NO.test(text) || NOTHING.test(text)) return 'no';
  return YES.test(text) ? 'yes' : undefined;
}

function measured(text: string, measures: ReadonlySet<string>): Measured | undefined {
  const signed = SIGNED.exec(text);
  if (signed !== null) {
    const [, before = '', sign = '', rest = ''] = signed;
    const number = amount(rest, measures);
    const change = changeIn(before) ?? changeIn(rest);
    return number === undefined ? undefined : make(number, SIGNS[sign] ?? 'plain', change);
  }
  return range(text, measures) ?? unsigned(text, measures);
}

function range(text: string, measures: ReadonlySet<string>): Measured | undefined {
  const [, low, lowUnit = '', high] = RANGE.exec(text) ?? [];
  if (low === undefined || high === undefined) return undefined;
  const upper = amount(high, measures);
  if (upper === undefined || (!upper.hasUnit && lowUnit !== '')) return undefined;
  const years = /^(?:19|20)\d\d$/;
  if (!upper.hasUnit && years.test(low) && years.test(high)) return undefined;
  const lower = lowUnit === '' ? { quantity: withUnit(low, upper.quantity.unit) } : amount(low + lowUnit, measures);
  if (lower === undefined || lower.quantity.value.compare(upper.quantity.value) > 0) return undefined;
  return { ...make({ ...upper, quantity: lower.quantity }, 'range', undefined), upper: upper.quantity };
}

function unsigned(text: string, measures: ReadonlySet<string>): Measured | undefined {
  if (RANKS.test(text)) return undefined;
  const lowered = LOWERED.test(text);
  const change = lowered ? undefined : changeIn(text);
  const number = amount(text.replace(LOWERED, '').replace(LEVEL, '').replace(CHANGE, ''), measures);
  if (number === undefined) return undefined;
  const { qualifier } = number.quantity;
  if (qualifier === 'at-least' || qualifier === 'more-than') return make(number, 'at-least', change);
  if (qualifier === 'at-most' || qualifier === 'less-than' || lowered) return make(number, 'at-most', change);
  return make(number, 'plain', change);
}

interface Amount {
  quantity: Quantity;
  hasUnit: boolean;
}

/** A number with its unit, or a plain one: the placeholder unit keeps the parser of published quantities in charge. */
function amount(text: string, measures: ReadonlySet<string>): Amount | undefined {
  const { quantity, problem } = parseQuantity(text, measures);
  if (quantity !== undefined) return { quantity, hasUnit: true };
  if (problem.kind !== 'no-unit' || !/\d/.test(text)) return undefined;
  const retried = parseQuantity(text.replace(/(\d)(\D*)$/, '$1件$2')).quantity;
  return retried === undefined ? undefined : { quantity: retried, hasUnit: false };
}

function make({ quantity, hasUnit }: Amount, sign: Sign, change: Measured['change']): Measured {
  return { kind: 'number', text: quantity.text, sign, quantity, upper: undefined, hasUnit, change };
}

function changeIn(text: string): 'up' | 'down' | undefined {
  const [, up, down] = CHANGE.exec(text) ?? [];
  return up !== undefined ? 'up' : down === undefined ? undefined : 'down';
}

function withUnit(digits: string, unit: UnitOfMeasure, qualifier?: Quantity['qualifier']): Quantity {
  return quantityOf(digits, digits.replaceAll(',', ''), unit, qualifier);
}
