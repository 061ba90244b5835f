import { foldedText } from '#render/search/fold.ts';

/** How parts of the names of authorities are shortened in common use; longer ones first. */
const SHORTENED: ReadonlyArray<readonly [whole: string, short: readonly string[]]> = [
  ['人力资源和社会保障', ['人社', '人力社保']],
  ['科学技术和工业信息化', ['科工']],
  ['工业和信息化', ['工信']],
  ['住房和城乡建设', ['住建']],
  ['城市管理和综合执法', ['城管', '城管执法']],
  ['文化广电旅游体育', ['文旅', '文广旅体']],
  ['文化广电和旅游', ['文旅', '文广旅']],
  ['文化和旅游', ['文旅']],
  ['政务服务和数据管理', ['政数', '政务数据']],
  ['政务服务数据管理', ['政数', '政务数据']],
  ['农业农村', ['农业']],
  ['发展和改革', ['发改']],
  ['自然资源和规划', ['自规', '自然资源']],
  ['自然资源', ['自资']],
  ['市场监督管理', ['市监', '市场监管']],
  ['退役军人事务', ['退役军人']],
  ['医疗保障', ['医保']],
  ['卫生健康', ['卫健']],
  ['生态环境', ['环保']],
  ['应急管理', ['应急']],
  ['交通运输', ['交通']],
  ['公共资源交易', ['公资交易']],
  ['社会保险基金管理', ['社保']],
  ['政务服务', ['政务']],
];

interface NamedUnit {
  name: string;
  aliases: readonly string[];
}

/**
 * Other and shorter names of units, folded, each with the full names that it may stand for. A name that is a part of the
 * full one is left out: who looks for it finds the full one by it.
 */
export function otherNames(units: readonly NamedUnit[]): Record<string, string[]> {
  const names = new Map<string, Set<string>>();
  for (const { name, aliases } of units) {
    const whole = foldedText(name);
    for (const other of [...aliases, ...shortNames(name)].map(foldedText)) {
      if (other.length < 2 || whole.includes(other)) continue;
      names.set(other, (names.get(other) ?? new Set()).add(whole));
    }
  }
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([other, wholes]) => [other, [...wholes].sort()]));
}

/** 云亭市医保局 and 医保局 for 云亭市医疗保障局. */
function shortNames(name: string): string[] {
  const found = SHORTENED.find(([whole]) => name.includes(whole));
  if (found === undefined) return [];
  const [whole, shorts] = found;
  return shorts.flatMap((short) => {
    const shortened = name.replace(whole, short);
    const local = shortened.slice(shortened.indexOf(short));
    const place = /([市县区镇])/u.exec(name.slice(0, name.indexOf(whole)))?.[1];
    return [shortened, local, ...(place === undefined ? [] : [place + local])];
  });
}
