import { narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** number of the attachment the text refers to <= attachments of the report */
export const promisedAttachment: Rule = {
  id: 'promised-attachment',
  severity: 'warning',
  waivable: true,
  title: { zh: '正文提到的附件没有公开', en: 'an attachment that the text refers to is missing' },
  equation: '正文“详见附件”“附件2”所指的附件，都在报告的附件里',
  explanation:
    '报告写“详见附件”，读者却找不到附件，关键的内容就等于没有公开。“见附表”所指的数据表、评分表已在本页列出的，不算缺少。',
  example: { failing: '各项指标得分详见附件2（没有附件）', passing: '各项指标得分详见附件2（报告有两个附件）' },
  check(subject) {
    const problems = narrativeTexts(subject).flatMap((text) => {
      if (!text.text.includes('附')) return [];
      return [...text.text.matchAll(PROMISE)].flatMap((match) => missing(subject, text, match));
    });
    return { problems };
  },
};

const KIND = '(附件|附表)';
const ORDINAL = String.raw`(?:\s*[:：]?\s*(\d{1,2}|[一二三四五六七八九十](?![览张份])))`;
/** 详见附件, with or without a number; 附件2 at the beginning or in brackets, only with its number. */
const PROMISE = new RegExp(
  String.raw`(?:详见|参见|具体见|请见|后附|附后的|见)\s*${KIND}${ORDINAL}?|(?<=^|[（(。；\s])${KIND}${ORDINAL}`,
  'g',
);
/** 《…的通知》（附件1）: an attachment of another document. */
const ANOTHERS = /(?:》|号文?件?|通知|文件|办法)的?\s*[（(]?\s*$/;
const NUMERALS = '一二三四五六七八九十';

function missing(subject: Subject, text: ReportText, match: RegExpExecArray): Problem[] {
  const { 0: found, index, 1: led, 2: ledNumber, 3: bare, 4: bareNumber } = match;
  if (led === undefined && ANOTHERS.test(text.text.slice(0, index))) return [];
  const wanted = numeral(ledNumber ?? bareNumber ?? '1');
  if (available(subject, led ?? bare ?? '') >= wanted) return [];
  const { length } = subject.report.front.attachments;
  const zh = `正文说“${found}”，报告只有 ${length} 个附件；请把附件加到 attachments，或改写这句话`;
  const en = `the text refers to "${found}", the report has ${length} attachments; add it or rewrite the sentence`;
  return [{ place: text.place(index, index + found.length), found, expected: `附件不少于 ${wanted} 个`, zh, en }];
}

function numeral(digits: string): number {
  return /^\d/.test(digits) ? Number(digits) : NUMERALS.indexOf(digits) + 1;
}

/** Tables of the page itself serve as 附表. */
function available({ report }: Subject, kind: string): number {
  const { attachments, datasheet, scorecard } = report.front;
  if (kind === '附件') return attachments.length;
  return attachments.length + (datasheet.length > 0 ? 1 : 0) + ((scorecard?.items.length ?? 0) > 0 ? 1 : 0);
}
