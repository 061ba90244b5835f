import { emWidth } from '#render/og/look.ts';

/**
 * Ends of words in names of units: a line may end after them. A list of our own, because the dictionary of
 * Intl.Segmenter changes with the version of Node, and the picture must not.
 */
const WORD_END = new RegExp(
  [
    '人民政府|人民代表大会|委员会|办公室|办事处|联合会|联合体|管理局|中心|公司|集团|学校|大学|学院|医院|大队|支队|街道|开发区',
    '管理|服务|保障|资源|建设|发展|事务|监督|保护|社会|经济|技术|行政|城市|农村|城乡|居民|基金|保险|文化|卫生|健康|教育',
    '[省县镇乡](?![级直域])|市(?![场政民容直区级])|区(?![域划块级])|[厅馆队](?!长)|局(?!部)|院(?![士校])|站(?![前点])',
    '所(?![得有属])|处(?![理置分])|[与驻]|和(?![平谐])|及(?![其时])|[、，·；：\u{3000} ）》〕]',
  ].join('|'),
  'gu',
);

/** Where the name of a body ends within the name of a part of it: the best place of all. */
const BODY_END = /(?:人民政府|委员会|办公室|办事处|联合会|[局厅院馆]|中心|街道|开发区|集团|公司)$/u;

/** A name on one line if `limit` ems are enough, else on two: broken before its bracket or between words near the middle. */
export function nameLines(name: string, limit: number): string[] {
  if (emWidth(name) <= limit) return [name];
  const breaks = breaksOf(name).filter((at) => emWidth(name.slice(0, at)) <= limit);
  const whole = breaks.filter((at) => emWidth(name.slice(at)) <= limit);
  const bracket = whole.find((at) => /[（(]/.test(name.charAt(at)));
  const bodies = whole.filter((at) => BODY_END.test(name.slice(0, at)));
  const at = bracket ?? evenest(name, bodies) ?? evenest(name, whole) ?? breaks.at(-1);
  return at === undefined ? [name] : [name.slice(0, at).trimEnd(), name.slice(at).trimStart()];
}

/** Places between words where no line would start with closing punctuation or end with an opening one. */
function breaksOf(name: string): number[] {
  const ends = [...name.matchAll(WORD_END)].map(({ index, 0: word }) => index + word.length);
  const brackets = [...name.matchAll(/[（(《〔“]/g)].map(({ index }) => index);
  return [...new Set([...ends, ...brackets])]
    .sort((a, b) => a - b)
    .filter(
      (at) =>
        at > 0 &&
        at < name.length &&
        !/[\p{Pe}\p{Pf}\p{Po}]/u.test(name.charAt(at)) &&
        !/[\p{Ps}\p{Pi}]/u.test(name.charAt(at - 1)),
    );
}

/** The place that leaves the shorter longest line. */
function evenest(name: string, places: readonly number[]): number | undefined {
  const longest = (at: number) => Math.max(emWidth(name.slice(0, at)), emWidth(name.slice(at)));
  return places.toSorted((a, b) => longest(a) - longest(b) || b - a)[0];
}
