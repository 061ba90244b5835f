import { OCCUPATIONS, type Occupation } from '#generate/occupations.ts';

/** A fictional unit: a bureau of a made-up county. */
export interface UnitName {
  /** File name in units/. */
  slug: string;
  name: string;
  /** Short form that texts use. */
  short: string;
  region: string;
  /** Issuer codes of its own documents and of the county's finance bureau. */
  code: string;
  financeCode: string;
  occupation: Occupation;
}

const FIRST = '岚 沅 汀 澜 泓 峤 葭 蓼 翊 栩 霁 霖 琅 瑭 璟 皓 瀚 漪 榕 筠'.split(' ');
const FIRST_LATIN = 'lan yuan ting lan2 hong qiao jia liao yi xu ji lin lang tang jing hao han yi2 rong yun'.split(' ');
const SECOND = '溪 浦 陂 屿 堰 塬 墟 湄 潭 岗 洲 汊'.split(' ');
const SECOND_LATIN = 'xi pu bei yu yan yuan xu mei tan gang zhou cha'.split(' ');
const KINDS = ['县', '市', '区'] as const;
const KIND_LATIN = ['xian', 'shi', 'qu'] as const;
const SIDES = ['', '东', '西', '南', '北', '中', '上', '下'] as const;
const SIDE_LATIN = ['', 'east', 'west', 'south', 'north', 'mid', 'upper', 'lower'] as const;

/** Units that `unitName` can tell apart. */
export const MOST_UNITS = FIRST.length * SECOND.length * KINDS.length * SIDES.length * OCCUPATIONS.length;

/** The fictional unit of that number, from 0: ten bureaus a county, then the next county. */
export function unitName(index: number): UnitName {
  const occupation = at(OCCUPATIONS, index);
  const county = Math.floor(index / OCCUPATIONS.length);
  const first = county % FIRST.length;
  const second = Math.floor(county / FIRST.length) % SECOND.length;
  const kind = Math.floor(county / (FIRST.length * SECOND.length)) % KINDS.length;
  const side = Math.floor(county / (FIRST.length * SECOND.length * KINDS.length));
  const place = `${at(SIDES, side)}${at(FIRST, first)}${at(SECOND, second)}`;
  const region = place + at(KINDS, kind);
  const latin = [at(SIDE_LATIN, side), at(FIRST_LATIN, first), at(SECOND_LATIN, second), at(KIND_LATIN, kind)];
  return {
    slug: [...latin.filter((part) => part !== ''), occupation.slug].join('-'),
    name: `${region}${occupation.name}`,
    short: `${at(KINDS, kind)}${occupation.name}`,
    region,
    code: `${place.slice(-2, -1)}${occupation.code}`,
    financeCode: `${place.slice(-2, -1)}财绩`,
    occupation,
  };
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index % list.length];
  if (found === undefined) throw new RangeError('the list is empty');
  return found;
}
