import { SCALE_NAMES, UNIT_NAMES, type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

export interface UnitMatch {
  unit: UnitOfMeasure;
  end: number;
  /** A 余 or 多 before or inside the unit: 300余人, 3万余元. */
  more: boolean;
}

/** Units that more often begin the next word (12345市民, 207国道线): taken only where the clause ends or a number follows. */
const LONE = new Set(
  '市 县 区 镇 线 路 级 层 里 方 时 度 点 团 环 列 字 版 站 排 具 声 通 号 街道 社区 村 乡镇 角 圆 厅 餐 宿 层级 t L m'.split(
    ' ',
  ),
);
const CLAUSE = /[\s，。；、：！？）)》”,;:!?（(和及与以并等的整]/;

/** Characters after a unit that make it a part of another word: 12部门, 5分公司, 3人大代表. */
const OTHER_WORD: Readonly<Record<string, string>> = {
  部: '门署分队委',
  位: '于置居列',
  口: '岸径',
  门: '店诊槛户类',
  节: '能约假省',
  面: '积对临板向',
  道: '路',
  分: '公局店厅会校院别项管析类级配布享散部支',
  项: '数',
  条: '件例',
  批: '准复',
  次: '数序要',
  天: '然',
  人: '大民才口均',
  家: '庭',
  户: '籍型外均',
  年: '级限均',
  期: '间末限刊',
  台: '风账',
  所: '有属',
  处: '理置罚',
  场: '所地',
  元: '旦月',
  座: '谈',
  组: '织建',
  队: '伍',
  课: '程题',
  周: '边年',
  日: '常均',
  笔: '记',
  张: '贴',
  片: '区',
  对: '比接外于照',
  案: '件',
  只: '有',
  头: '部',
  把: '握',
  套: '餐',
  支: '出付持部撑',
  种: '植养',
  类: '型似',
  单: '位',
  例: '如会',
  起: '草用来',
  本: '级年市区单科部中',
  首: '次问',
  升: '级',
  章: '节',
};
/** 块 counts plots and boards; as money it is spoken language. */
const THING = new Set(['块', '个村']);

const byFirst = new Map<string, string[]>();
for (const name of UNIT_NAMES) byFirst.set(name[0] ?? '', [...(byFirst.get(name[0] ?? '') ?? []), name]);
for (const names of byFirst.values()) names.sort((a, b) => b.length - a.length);
const SCALE_FIRST = new Set(SCALE_NAMES.map((name) => name[0]));
const thing = unitOfMeasure('件');
const byName = new Map(UNIT_NAMES.map((name) => [name, unitNamed(name)]));

/** The longest known unit at `at`, through white space: scale words, 余 and denominators included. */
export function unitAfter(text: string, at: number, measures: ReadonlySet<string>): UnitMatch | undefined {
  const ahead = lookAhead(text, at);
  const first = ahead.text[0];
  if (first === undefined) return undefined;
  const early = first === '余' || first === '多' || (first === '来' && /^来[个家场项人]/.test(ahead.text));
  const from = early ? 1 : 0;
  const found = scaled(ahead.text, from, measures) ?? single(ahead.text, from, measures);
  if (found === undefined) return undefined;
  return { unit: found.unit, end: ahead.place(found.end), more: early || found.more };
}

interface Ahead {
  text: string;
  /** Offset in the block after so many characters of the text. */
  place(length: number): number;
}

/** The next characters without white space; nearly always there is none to take out. */
function lookAhead(text: string, at: number): Ahead {
  const slice = text.slice(at, at + 16);
  if (!/\s/.test(slice)) return { text: slice, place: (length) => at + length };
  const places: number[] = [];
  let dense = '';
  for (let index = 0; index < slice.length; index += 1) {
    const character = slice[index] ?? '';
    if (/\s/.test(character)) continue;
    dense += character;
    places.push(at + index + 1);
  }
  return { text: dense, place: (length) => places[length - 1] ?? at };
}

function scaled(ahead: string, from: number, measures: ReadonlySet<string>): UnitMatch | undefined {
  if (!SCALE_FIRST.has(ahead[from])) return undefined;
  for (const scale of SCALE_NAMES) {
    if (!ahead.startsWith(scale, from)) continue;
    const after = from + scale.length;
    const more = ahead[after] === '余' || ahead[after] === '多';
    const inner = single(ahead, after + (more ? 1 : 0), measures);
    if (inner === undefined) continue;
    const unit = unitOfMeasure(scale + inner.unit.name);
    if (unit !== undefined) return { unit, end: inner.end, more };
  }
  return undefined;
}

function single(ahead: string, from: number, measures: ReadonlySet<string>): UnitMatch | undefined {
  const name = nameAt(ahead, from);
  if (name === undefined) return ownMeasure(ahead, from, measures);
  const end = from + name.length;
  const unit = byName.get(name);
  if (unit === undefined) return undefined;
  return denominator(ahead, { unit, end, more: false });
}

function unitNamed(name: string): UnitOfMeasure | undefined {
  return THING.has(name) && thing !== undefined ? { ...thing, name } : unitOfMeasure(name.normalize('NFKC'));
}

function nameAt(ahead: string, from: number): string | undefined {
  for (const name of byFirst.get(ahead[from] ?? '') ?? []) {
    if (!ahead.startsWith(name, from)) continue;
    const next = ahead[from + name.length];
    if (LONE.has(name) && next !== undefined && !CLAUSE.test(next) && !/[\d/]/.test(next)) continue;
    if (next !== undefined && OTHER_WORD[name]?.includes(next) === true) continue;
    return name;
  }
  return undefined;
}

function ownMeasure(ahead: string, from: number, measures: ReadonlySet<string>): UnitMatch | undefined {
  for (const word of measures) {
    if (ahead.startsWith(word, from) && thing !== undefined) {
      return { unit: { ...thing, name: word }, end: from + word.length, more: false };
    }
  }
  return undefined;
}

function denominator(ahead: string, match: UnitMatch): UnitMatch {
  const slash = ahead[match.end];
  if (slash !== '/' && slash !== '／') return match;
  const per = byFirst.get(ahead[match.end + 1] ?? '')?.find((name) => ahead.startsWith(name, match.end + 1));
  const unit = per === undefined ? undefined : unitOfMeasure(`${match.unit.name}/${per}`);
  return unit === undefined || per === undefined ? match : { unit, end: match.end + 1 + per.length, more: match.more };
}
