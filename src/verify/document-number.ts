/** A document number as it is written somewhere: 廉财绩〔2024〕4号. */
export interface DocumentNumber {
  start: number;
  end: number;
  /** As written. */
  text: string;
  issuer: string;
  year: number;
  /** As it should be written. */
  proper: string;
  /** What is wrong with it; undefined when it has the form of GB/T 9704—2012, 7.2.5. */
  fault: DocumentNumberFault | undefined;
}

export type DocumentNumberFault = 'open' | 'close' | 'brackets' | 'year' | 'ordinal' | 'zero' | 'no-word';

const ISSUER = String.raw`[\p{Script=Han}A-Za-z]{1,14}`;
const YEAR = String.raw`(?:19|20)\d{2}`;
/** 〔24〕 for 〔2024〕; round brackets hold many other things. */
const SHORT_YEAR = String.raw`[〔﹝［\[]\s*\d{2}\s*[〕﹞］\]]`;
const OPEN = '〔﹝［\\[【（(';
const CLOSE = '〕﹞］\\]】）)';
const SERIAL = String.raw`\s*(第?)\s*(\d{1,4})`;
/** 号楼, 号线 … are addresses and lines, not documents. */
const WORD = String.raw`\s*号(?![楼线路机院井门店船])`;

const FORMS: readonly RegExp[] = [
  new RegExp(`(${ISSUER})\\s*([${OPEN}])\\s*(${YEAR})\\s*([${CLOSE}]?)${SERIAL}(${WORD})`, 'gu'),
  new RegExp(`(${ISSUER})\\s*()(${YEAR})\\s*([〕﹞］\\]】])${SERIAL}(${WORD})`, 'gu'),
  new RegExp(`(${ISSUER})\\s*(〔)\\s*(${YEAR})\\s*(〕)${SERIAL}()(?![\\d号]|\\s*号)`, 'gu'),
  new RegExp(`(${ISSUER})\\s*([〔﹝［\\[])\\s*(\\d{2})\\s*([〕﹞］\\]])${SERIAL}(${WORD})`, 'gu'),
];
/** A document number has a bracket at its year; most texts have none and are not searched further. */
const LIKELY = new RegExp(`[${OPEN}]\\s*${YEAR}|${YEAR}\\s*[${CLOSE}]|${SHORT_YEAR}`);
/** Words before the issuer's code that are no part of it. */
const LEADING =
  /^.*(?:根据|依据|按照|依照|按|执行|落实|转发|关于|印发|下发|参照|参见|经|以|的|与|和|及|由|据|是|为|文件|通知)(?=\p{Script=Han})/u;

/** Document numbers in a text, well-formed or not, in order. */
export function documentNumbersIn(text: string): DocumentNumber[] {
  if (!LIKELY.test(text)) return [];
  const found = FORMS.flatMap((form) => [...text.matchAll(form)].map((match) => read(match)));
  return found
    .filter((one, index) => !found.some((other, before) => before < index && overlaps(one, other)))
    .sort((a, b) => a.start - b.start);
}

function overlaps(a: DocumentNumber, b: DocumentNumber): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Years of two digits from here on are of the last century. */
const OLD = 50;

function read(match: RegExpExecArray): DocumentNumber {
  const [whole, before = '', open = '', year = '', close = '', ordinal = '', serial = '', word = ''] = match;
  const issuer = before.replace(LEADING, '');
  const skipped = before.length - issuer.length;
  const text = whole.slice(skipped);
  const full = year.length === 2 ? `${Number(year) < OLD ? 20 : 19}${year}` : year;
  const proper = `${issuer}〔${full}〕${serial.replace(/^0+(?=\d)/, '')}号`;
  const fault = faultOf({ open, year, close, ordinal, serial, word });
  const start = match.index + skipped;
  return { start, end: start + text.length, text, issuer, year: Number(full), proper, fault };
}

interface Pieces {
  open: string;
  year: string;
  close: string;
  ordinal: string;
  serial: string;
  word: string;
}

function faultOf({ open, year, close, ordinal, serial, word }: Pieces): DocumentNumberFault | undefined {
  if (open === '') return 'open';
  if (close === '') return 'close';
  if (word === '') return 'no-word';
  if (year.length < 4) return 'year';
  if (open !== '〔' || close !== '〕') return 'brackets';
  if (ordinal !== '') return 'ordinal';
  return serial.startsWith('0') ? 'zero' : undefined;
}
