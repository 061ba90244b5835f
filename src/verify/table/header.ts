import { type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';
import { plain } from '#verify/table/cell.ts';

/** What the words of a header cell, row name or caption say. */
export interface Header {
  /** Without unit, letter and formula. */
  name: string;
  units: readonly UnitOfMeasure[];
  /** `A` of 全年预算数（A）. */
  letter: string | undefined;
  /** `B/A` of 执行率（B/A）. */
  formula: string | undefined;
}

const BRACKETED = /[([【]([^()[\]【】]*)[)\]】]/g;
const UNIT_WORDS = /^(?:金额|计量|度量|数量|货币)?单位(?:均?为|[:：])?/;
const LETTER = /^[A-Z]$|^\d{1,2}$/;
const FORMULA = /^(?:([A-Z]|\d{1,2})=)?([A-Z\d()+\-/]{3,})$/;
const STATED_UNIT = /单位(?:均?为|[:：])([^,;。）)\s]{1,12})/g;

/** Takes a header apart: `全年执行数（B，万元）` is 全年执行数, letter B, in 万元. */
export function readHeader(text: string): Header {
  const units: UnitOfMeasure[] = [];
  let letter: string | undefined;
  let formula: string | undefined;
  const take = (inner: string): boolean => {
    const unit = unitNamed(inner.replace(UNIT_WORDS, ''));
    if (unit !== undefined) units.push(unit);
    else if (LETTER.test(inner)) letter = inner;
    else {
      const read = readFormula(inner);
      if (read === undefined) return false;
      letter = read.letter ?? letter;
      formula = read.formula;
    }
    return true;
  };
  const bare = nested(plain(text)).replace(BRACKETED, (whole, inner: string) => {
    const kept = inner.split(/[,、;]/).filter((piece) => !take(piece));
    return kept.length === 0 ? '' : whole;
  });
  const [name = '', tail] = /^(.+?)[/:](.+)$/.exec(bare)?.slice(1) ?? [bare];
  const last = tail === undefined ? undefined : unitNamed(tail);
  if (last !== undefined) return { name, units: [...units, last], letter, formula };
  const whole = units.length === 0 ? unitNamed(bare) : undefined;
  return { name: bare, units: whole === undefined ? units : [whole], letter, formula };
}

/** Brackets in brackets, (（B-A）/A), would hide the outer ones: written B-A\A here, and read back by `readFormula`. */
function nested(text: string): string {
  return text.replace(/\(\(([A-Z\d]+[-+][A-Z\d]+)\)[/÷]([A-Z\d]+)(?:[×*]100%?)?\)/, '($1\\$2)');
}

/** A formula over letters, `3=1-2`, `B/A×100%`, in plain operators. */
export function readFormula(text: string): { letter: string | undefined; formula: string } | undefined {
  const normal = plain(text)
    .replace(/^(.+)\\(.+)$/, '($1)/$2')
    .replaceAll('÷', '/')
    .replace(/[×*]100%?$/, '')
    .replace(/[−－—]/g, '-');
  const match = FORMULA.exec(normal);
  const formula = match?.[2];
  if (formula === undefined || !/[A-Z\d][-+/]|\)[/]/.test(formula)) return undefined;
  return { letter: match?.[1], formula };
}

/** Units a caption states: 单位：万元; 表1 支出情况（万元）. Several are told apart by their dimension. */
export function captionUnits(text: string): UnitOfMeasure[] {
  const whole = plain(text);
  const stated = [...whole.matchAll(STATED_UNIT)].flatMap(([, words = '']) => unitsNamed(words));
  if (stated.length > 0 || !/^(?:附?表|.{0,30}表\()/.test(whole)) return stated;
  return [...whole.matchAll(BRACKETED)].flatMap(([, inner = '']) => unitsNamed(inner));
}

function unitsNamed(words: string): UnitOfMeasure[] {
  const one = unitNamed(words);
  if (one !== undefined) return [one];
  return words.split(/[、,/和]/).flatMap((word) => unitNamed(word) ?? []);
}

/** Words that are units and also something else when they stand alone in a header. */
const ALSO_WORDS = new Set('项目 事项 单例 指标 级 类 点 线 路 段 节 期 批 轮 版 市 县 区 镇 街道 社区'.split(' '));

function unitNamed(word: string): UnitOfMeasure | undefined {
  return word === '' || ALSO_WORDS.has(word) ? undefined : unitOfMeasure(word);
}
