import type { TokenClass } from '#prose/token.ts';
import { unitAfter } from '#prose/unit-after.ts';

const CN = '零〇一二两三四五六七八九十百';
const D = '[0-9０-９]';
const YEAR = '(?:19|20|１９|２０)[0-9０-９]{2}';
const OPEN = '[〔［\\[【（(]';
const CLOSE = '[〕］\\]】）)]';

const NONE: ReadonlySet<string> = new Set();

/** A numeral that is no quantity. */
export interface NameMatch {
  class: TokenClass;
  end: number;
}

const DOCUMENT = [
  `${OPEN}\\s*${YEAR}\\s*年?\\s*${CLOSE}\\s*第?\\s*${D}+\\s*号?`,
  // The closing bracket is lost in print: 〔2021 36号, 〔2021第36号.
  `${OPEN}\\s*${YEAR}(?:\\s*第?\\s*|\\s*年?第\\s*)${D}{1,4}\\s*号`,
].map((source) => new RegExp(source, 'y'));
const HALF_DOCUMENT = new RegExp(`${YEAR}\\s*[〕］\\]】]\\s*第?\\s*${D}+\\s*号?`, 'y');
const BRACKETED = new RegExp(`[（(]\\s*(?:[${CN}]{1,3}|${D}{1,2})\\s*[）)]`, 'y');
const LISTED = [
  new RegExp(`[${CN}]{1,3}、(?![${CN}]+[个项名家件])`, 'y'),
  new RegExp(`${D}{1,2}(?:、(?!\\s*${D})|[.．](?!\\s*${D})|\\s*[）)])`, 'y'),
];
/** 1.1 and 2.1.3 of headings; two levels may also be a decimal number, which has a unit. */
const DOTTED = new RegExp(`${D}{1,2}(?:[.．]${D}{1,2}){1,3}[.．]?(?![%％‰])(?=\\s*[\\u4e00-\\u9fff])`, 'y');
const PARTED = /[一二三四五六七八九十]{1,2}(?=[是则])|一要|二要|三要|四要|五要/y;
const ORDINAL = new RegExp(
  `第\\s*(?:[${CN}]+|${D}+)(?:\\s*季度|条|款|章|节|号)?(?:之[${CN}]+)?(?!${D}|[.．]${D}|[百千万亿]*元(?!月|旦))`,
  'y',
);

export function matchDocumentNumber(text: string, at: number): number | undefined {
  return endOf(DOCUMENT[0], text, at) ?? endOf(DOCUMENT[1], text, at);
}

/** 财预2020〕10号: the opening bracket is lost. */
export function matchHalfDocumentNumber(text: string, at: number): number | undefined {
  return endOf(HALF_DOCUMENT, text, at);
}

/** 第三季度, 第5号, 第三十二条. */
export function matchOrdinal(text: string, at: number): number | undefined {
  return endOf(ORDINAL, text, at);
}

/** 62.5万平方米 is an amount; 1.1 项目概况 is none, for projects do not come in tenths. */
function isDecimal(text: string, end: number): boolean {
  const unit = unitAfter(text, end, NONE)?.unit;
  return unit !== undefined && (unit.dimension !== 'count' || unit.scaled);
}

/** Numbers of headings and lists: they stand at the beginning of a block or sentence. */
export function matchListNumber(text: string, at: number, heading: boolean): number | undefined {
  let before = at - 1;
  while (before >= 0 && /\s/.test(text[before] ?? '')) before -= 1;
  const last = text[before];
  if (last !== undefined && !'。；;：:！!？?，,'.includes(last)) return undefined;
  const start = last === undefined || text.slice(before + 1, at).includes('\n');
  const bracketed = endOf(BRACKETED, text, at);
  if (bracketed !== undefined) return bracketed;
  if (start || last === '。' || last === '；' || last === '：' || last === ';') {
    const listed = endOf(LISTED[0], text, at) ?? endOf(LISTED[1], text, at);
    if (listed !== undefined) return listed;
  }
  const dotted = start ? endOf(DOTTED, text, at) : undefined;
  if (dotted !== undefined && (heading || !isDecimal(text, dotted))) return dotted;
  return endOf(PARTED, text, at);
}

const LETTERED = new RegExp(`[A-Za-z]+(?:[-_/ ][A-Za-z]+)*[-_/ ]?${D}+(?:[A-Za-z0-9]|[-./—:](?=[A-Za-z0-9]))*`, 'y');
const NUMBERED = [
  // Project codes, telephone numbers, card numbers.
  `${D}{2,}(?:-[0-9A-Za-z]+){2,}|0${D}{2,3}-${D}{7,8}`,
  `${D}{8,}[A-Z][0-9A-Z]+`,
  `${D}{11,}(?![.,]?${D}*\\s*(?:元|万|亿|%))[0-9A-Za-z]*`,
  `${D}+\\s*号`,
  // 5G, 4K, 3A级; units of measure are letters too.
  `${D}+(?:[A-KM-Z][A-Za-z]*(?![0-9])|(?![kcm]?m|kg|t\\b|L\\b|kWh)[a-z]+)`,
  `${D}{1,4}\\s*[:：]\\s*${D}{1,4}(?:\\.${D}+)?(?!${D})`,
].join('|');
const CALLED = [
  `${D}{1,2}\\s*[×xX*]\\s*24\\s*小时?`,
  '24\\s*小时(?=\\s*(?:“|不打烊|自助|值班|值守|服务|热线|开放|营业|在线|政务|监控|警务))',
  // Ages name groups of people.
  `${D}{1,3}\\s*(?:[-—~～至]\\s*${D}{1,3}\\s*)?周?岁`,
  `${D}{1,2}\\s*年(?:行动|计划|规划|期|级|制)`,
].join('|');
/** A number that is called like that, else one that is a code: one look at the text for all of them. */
const CODE = new RegExp(`(?<called>${CALLED})|${NUMBERED}`, 'y');

/** 其中A5万元: the letter names a part, and what follows is its amount; I5万元级 is a model. */
const LETTERED_AMOUNT = new RegExp(`[A-Za-z]${D}+(?:[.．]${D}+)?\\s?[万亿]元(?!级)`, 'y');

/** RMB499 and 499w元 are amounts. */
const CURRENCY = /(?:RMB|CNY|USD|HKD)\s?[0-9０-９]/iy;
const SHORTENED = /[0-9０-９.．]+[wWkK]\s?元/y;

export function matchLetterCode(text: string, at: number): number | undefined {
  if (endOf(LETTERED_AMOUNT, text, at) !== undefined || endOf(CURRENCY, text, at) !== undefined) return undefined;
  const end = endOf(LETTERED, text, at);
  return end === undefined || /[\w]/.test(text[at - 1] ?? '') ? undefined : end;
}

export function matchCode(text: string, at: number): NameMatch | undefined {
  if (endOf(SHORTENED, text, at) !== undefined) return undefined;
  CODE.lastIndex = at;
  const match = CODE.exec(text);
  if (match === null) return undefined;
  return { class: match.groups?.['called'] === undefined ? 'code' : 'name', end: at + match[0].trimEnd().length };
}

const NAMED =
  /(?:附件|附表|[表图]|编码|编号|代码|账号|帐号|邮编|邮政编码|电话|传真|手机|证号|合同号|项目号|序列号|工号|车牌|号码)[：:为是（(]?\s*$/;

/** Whether the words before a number without a unit call it a code: 预算编码50501. */
export function isCalledCode(text: string, at: number): boolean {
  return NAMED.test(text.slice(Math.max(0, at - 8), at));
}

/** Chinese numerals in names of policies and meetings. */
const POLICY =
  /(?:两个(?:维护|确立|责任|一以贯之|大局|毫不动摇|结合)|四个(?:意识|自信|全面|服从|伟大|最严)|三个(?:代表|务必|区分开来|一批)|八项规定|五个一|六个一|三个一|六项纪律|两项改革|双百|三大攻坚战|十项措施)/y;

export function matchPolicyName(text: string, at: number): number | undefined {
  return endOf(POLICY, text, at);
}

function endOf(pattern: RegExp | undefined, text: string, at: number): number | undefined {
  if (pattern === undefined) return undefined;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].trimEnd().length;
}
