import { isIdCard, isLuhn } from '#verify/card-number.ts';
import { type DigitWindow, digitWindows } from '#verify/digit-run.ts';

export type PersonalKind = 'phone' | 'id-card' | 'bank-card';

/** A number that must not be published. */
export interface PersonalNumber {
  kind: PersonalKind;
  digits: string;
  start: number;
  end: number;
}

/** Words before a number that make it a code of a project, a document or an organisation. */
const CODE = /(?:编号|编码|代码|信用代码|索引号|项目号|批次号|订单号|流水号|票据号|单号)[^，。；\d]{0,4}$/;
/** Behind a number that is a quantity. */
const UNIT =
  /^\s*(?:[.．]\d|[余多]?\s*(?:元|万|亿|%|％|件|人|次|宗|个|户|吨|平方|公里)|(?:[kKMG]?[Ww]h?|kg|km|m[²³23]?|GB|MB|TB)(?![A-Za-z]))/;
/** Words that say right before a number that it is called. */
const CALLED =
  /(?:手机|电话|联系(?:方式|人|我))(?:号码?|编号|为|是|[:：])?(?!.*(?:[量数次额]|受理|接听|办理))[^，。；\d]{0,6}$/;
/** Before a count or an amount, unless a telephone is spoken of. */
const AMOUNT =
  /(?:量|数|额|值|办件|受理件|人次|资产|收入|支出|合计|总计|累计|余额|万元|（元）|\(元\))[^，。；\d]{0,6}$/;
/** Letters before and behind a number that leave it one; others make it a part of a code or of a digest. */
const LETTERS_BEFORE = /(?:^|[^A-Za-z0-9])(?:tel|phone|mobile|mob|cell|wechat|weixin|wx|vx|qq|sj|dh|[tmv])_*$/i;
const LETTERS_BEHIND = /^_*[A-Za-z]{0,6}(?![A-Za-z0-9])|^_+(?![A-Za-z0-9])/;
const CALL = /电话|手机|联系|号码|热线|微信|致电|拨打|[Tt][Ee][Ll]|[Pp]hone/;
const ACCOUNT = /(?:卡号|银行卡|账号|帐号|账户|帐户|开户行?|社保卡|一卡通)[^，。；\d]{0,8}$/;
/** UnionPay and what banks issued before it; international cards have 16 digits. */
const ISSUED = /^(?:62|81|955[89]|9558|60|90)\d+$|^(?:4|5[1-5]|2[2-7]|35)\d{14,15}$/;

/** Ways in which people write the eleven digits of a mobile number. */
const USUAL = new Set([
  '11',
  '3,4,4',
  '3,3,5',
  '4,4,3',
  '4,3,4',
  '3,4,2,2',
  '3,2,2,2,2',
  '3,2,3,3',
  Array(11).fill(1).join(','),
]);
const TWO_PARTS = new Set(['3,8', '7,4', '8,3', '5,6', '6,5', '4,7']);
/** Marks that never stand between two figures. */
const DELIBERATE = /^[·•‧∙・…_＿~～*\\\u00AD\u200B-\u200D]+$/;

/** Marks that may stand between two figures. */
const LISTING = /[、,，/:：+()（）'’｜]/;

/** Personal numbers of a text, each once. */
export function personalNumbers(text: string): PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (const window of digitWindows(text)) {
    if (window.start < (found.at(-1)?.end ?? 0)) continue;
    const kind = kindOf(window);
    if (kind !== undefined) found.push({ kind, digits: window.digits, start: window.start, end: window.end });
  }
  return found;
}

function kindOf(window: DigitWindow): PersonalKind | undefined {
  if (!standsAlone(window)) return undefined;
  const { digits } = window;
  if (isIdCard(digits) && (digits.length === 18 || /^(?:15|6,6,3)$/.test(window.lengths))) return 'id-card';
  if (digits.length === 11) return isMobile(digits) && isWrittenTogether(window) ? 'phone' : undefined;
  return digits.length >= 16 && isBankCard(window) ? 'bank-card' : undefined;
}

/** Whether it is no part of a code that has letters too, such as a digest. */
function standsAlone({ before, after }: DigitWindow): boolean {
  if (/[A-Za-z]_*$/.test(before) && !LETTERS_BEFORE.test(before)) return false;
  return LETTERS_BEHIND.test(after);
}

/** Whether eleven digits are those of a mobile number. */
export function isMobile(digits: string): boolean {
  return /^1[3-9]\d{9}$/.test(digits);
}

function isWrittenTogether(window: DigitWindow): boolean {
  const { lengths, gaps, before, after } = window;
  const isCalled = CALLED.test(before);
  if (!isCalled && (CODE.test(before) || UNIT.test(after) || AMOUNT.test(before))) return false;
  if (gaps.every((gap) => DELIBERATE.test(gap)) || isOnOneLine(window) || isInBrackets(window)) return true;
  if (lengths === '3,4,4' && gaps.every((gap) => /^\n[ \t]*[-*+] $/.test(gap)) && /^\s*$/.test(after)) return true;
  return (USUAL.has(lengths) || TWO_PARTS.has(lengths)) && CALL.test(before);
}

/** Groups as telephone numbers have them, by marks that are all the same; counts are listed with commas too. */
function isOnOneLine({ gaps, lengths, before }: DigitWindow): boolean {
  const mark = gaps[0]?.trim() ?? '';
  if (gaps.some((gap) => gap.includes('\n') || gap.trim() !== mark)) return false;
  if (/[、,，()（）]/.test(mark)) return lengths === '3,4,4' && CALL.test(before);
  if (LISTING.test(mark)) return lengths === '3,4,4';
  return USUAL.has(lengths) || (TWO_PARTS.has(lengths) && /[-‐-―−]/.test(mark));
}

/** （138）1234-5678 */
function isInBrackets({ gaps, lengths, before }: DigitWindow): boolean {
  return /^3,(?:4,4|8)$/.test(lengths) && /[(（]\s*$/.test(before) && /^\s*[)）][\s-]*$/.test(gaps[0] ?? '');
}

function isBankCard({ digits, lengths, gaps, before, after }: DigitWindow): boolean {
  if (!/^\d+$/.test(digits) || !isLuhn(digits)) return false;
  const together =
    /^(?:\d\d|4,4,4,4(?:,[1-3])?|6,\d\d|1(?:,1)+)$/.test(lengths) || gaps.every((gap) => DELIBERATE.test(gap));
  if (!together || gaps.some((gap) => gap.trim() !== gaps[0]?.trim())) return false;
  if (LISTING.test(gaps[0] ?? '') && !ACCOUNT.test(before)) return false;
  return ACCOUNT.test(before) || (ISSUED.test(digits) && !CODE.test(before) && !UNIT.test(after));
}
