import type { PersonalSpan } from '#verify/mail-address.ts';
import { isName, isOffice, NAME_ALONE } from '#verify/person-name.ts';

const ROLE = '(?:项目|财务|单位)?(?:联系人|填报人|填表人|经办人|承办人|制表人|联络员|负责人|审核人|复核人)';
/** Who is named only to be reached: the name may follow without a colon. */
const REACHED = '(?:联系人|填报人|填表人|经办人|制表人|联络员)';
/** Word puts blanks into names of two characters to set them in line. */
const NAME = String.raw`[\p{Script=Han}·](?: {0,2}[\p{Script=Han}·]){1,4}?`;
const LANDLINE = String.raw`\(?0\d{2,3}\)?[- ]{0,2}[1-9]\d{2,3}[- ]?\d{4}`;
/** Seven digits or more: a landline with or without its area code, or a mobile. */
const NUMBER = String.raw`(?:\(?0\d{2,3}\)?[- ]{0,2})?[1-9]\d{2,3}[- ]{0,2}\d{4}(?:[- ]?\d{4})?`;
const CALL = '(?:(?:联系|办公)?(?:电话|手机|方式)|号码?|[Tt][Ee][Ll])';
/** Between name and number: marks, line ends and the word for telephone, nothing else. */
const BETWEEN = String.raw`(?:[ \t\r\n，,、。；;/|（(:：）)*]|${CALL}|[是为]){1,40}`;
const COUNTED = String.raw`\d|[.．]\d|\s*[余多]?(?:元|万|亿|%|件|人|次|宗|户|个|家)`;

const NAME_FIRST = new RegExp(
  String.raw`(?:(${ROLE})(?:姓名|及(?:联系)?(?:电话|方式))?[ \t]*[:：|][ \t|]*|(${REACHED})[ \t*]*[是为叫]?[ \t*]*)(${NAME})${BETWEEN}(${NUMBER})(?!${COUNTED})`,
  'gu',
);
const NUMBER_FIRST = new RegExp(
  String.raw`${CALL}[ 是为:：|*]{0,6}${NUMBER}(?!${COUNTED})[ \t，,、。；;/（(|]{0,6}(?:(${ROLE})[ \t]*[:：][ \t]*|(${REACHED})[ \t]*[是为叫]?[ \t]*)(${NAME_ALONE})(?!\p{Script=Han})`,
  'gu',
);
/** A name and nothing else before a landline in brackets. */
const BRACKETED = new RegExp(String.raw`(?<![\p{Script=Han}])(${NAME_ALONE}) ?[（(] ?${LANDLINE}(?!\d)`, 'gu');
/** The same in a list of names and numbers. */
const LISTED = new RegExp(String.raw`(?<![\p{Script=Han}])(${NAME_ALONE})[ \t,，:：|]{1,6}${LANDLINE}(?!\d)`, 'gu');

/** An account of a messenger; public accounts and groups are called so. */
const ACCOUNT =
  /(?<!官方|政务|公众|企业|单位|服务|订阅|公共|工作)(?:QQ|qq|微信|[Ww]e[Cc]hat|VX)(?:号码?|账号|帐号)?[ \t]*(?:[:：]|(?<=号)(?:为|是)?)[ \t]*([A-Za-z0-9_\\-]{5,24})(?![A-Za-z0-9_\\-]|\s*[余多]?[人个户次件万群])/g;

/** Persons with a telephone number; the text has plain signs. */
export function contactsIn(text: string): PersonalSpan[] {
  const named = [...text.matchAll(NAME_FIRST)].filter(({ 3: name = '' }) => !isOffice(name));
  const found = [...named, ...(/电话|手机|方式|[Tt][Ee][Ll]/.test(text) ? text.matchAll(NUMBER_FIRST) : [])];
  const spans = found.map((match) => spanOf(match, match[1] ?? match[2] ?? '', match[3] ?? ''));
  if (!/[（(] ?0\d{2}/.test(text)) return spans;
  const bracketed = [...text.matchAll(BRACKETED)]
    .filter(({ 1: name = '', index }) => isName(name) && !spans.some(({ start, end }) => start <= index && index < end))
    .map((match) => spanOf(match, '', match[1] ?? ''));
  return [...spans, ...bracketed];
}

/** Names beside landlines in a list that is nothing but such a list. */
export function listedContactsIn(text: string): PersonalSpan[] {
  const listed = [...text.matchAll(LISTED)].filter(({ 1: name = '' }) => isName(name));
  return listed.map((match) => spanOf(match, '', match[1] ?? ''));
}

/** Accounts of messengers that are not said to be official. */
export function accountsIn(text: string): PersonalSpan[] {
  if (!/QQ|qq|微信|[Cc]hat|VX/.test(text)) return [];
  return [...text.matchAll(ACCOUNT)].map(({ 0: words, 1: account = '', index }) => ({
    start: index,
    end: index + words.length,
    shown: `${words.slice(0, 2)}：${account.slice(0, 1)}***`,
  }));
}

/** `联系人：张*` */
export function shownContact(role: string, name: string): string {
  const letters = name.replace(/\s/g, '');
  const masked = `${letters.slice(0, 1)}${'*'.repeat(Math.max(1, letters.length - 1))}`;
  return role === '' ? masked : `${role}：${masked}`;
}

function spanOf({ 0: words, index }: RegExpExecArray, role: string, name: string): PersonalSpan {
  return { start: index, end: index + words.length, shown: shownContact(role, name) };
}
