import type { Check } from '#verify/check.ts';
import { plainCheck } from '#verify/comparison-check.ts';
import { type DocumentNumber, type DocumentNumberFault, documentNumbersIn } from '#verify/document-number.ts';
import { type ReportText, reportTexts } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** document number = issuer code + 〔full year〕 + serial without 第 or leading zero + 号 (GB/T 9704—2012, 7.2.5) */
export const documentNumber: Rule = {
  id: 'document-number',
  severity: 'error',
  waivable: true,
  title: { zh: '发文字号不规范', en: 'a document number is not well-formed' },
  equation: '发文字号 = 机关代字 + 〔四位年份〕 + 序号（不加“第”、不编虚位） + 号',
  explanation:
    '读者靠发文字号查找文件，写错一个括号就查不到。国家标准 GB/T 9704—2012（7.2.5）规定：年份用四位数字写全，用六角括号〔〕括起，序号前不加“第”、不编虚位（4 不写成 04），后面加“号”。括号不全、缺“号”是错误，括号形状、两位年份、“第”和虚位是提醒。',
  example: { failing: '廉财绩〔20244号；廉财绩[2024]第04号', passing: '廉财绩〔2024〕4号' },
  check(subject) {
    const checks = new Map<string, Check>();
    const problems: Problem[] = [];
    for (const text of reportTexts(subject)) {
      const numbers = documentNumbersIn(text.text);
      if (text.path?.[0] === 'documentNumber' && numbers.length === 0) problems.push(unreadable(text));
      for (const one of numbers) {
        const grave = one.fault === undefined || GRAVE.has(one.fault);
        const check = plainCheck(
          { rule: 'document-number', target: one.text, statement: `发文字号 ${one.text}`, figures: [] },
          one.fault === undefined,
        );
        if (grave) checks.set(check.id, check);
        if (one.fault !== undefined) problems.push(malformed(text, one, one.fault, grave ? check : undefined));
      }
    }
    return { checks: [...checks.values()], problems };
  },
};

/** Without these a number cannot be told from a slip; the others are faults of form. */
const GRAVE: ReadonlySet<DocumentNumberFault> = new Set(['open', 'close', 'no-word']);

const FAULTS: Readonly<Record<DocumentNumberFault, { zh: string; en: string }>> = {
  open: { zh: '年份前缺少括号“〔”', en: 'the bracket 〔 before the year is missing' },
  close: { zh: '年份后缺少括号“〕”', en: 'the bracket 〕 after the year is missing' },
  brackets: { zh: '年份应当用六角括号〔〕', en: 'the year stands in the brackets 〔〕' },
  year: { zh: '年份应当用四位数字写全', en: 'the year has four digits' },
  ordinal: { zh: '序号前不加“第”', en: 'no 第 before the serial number' },
  zero: { zh: '序号不编虚位（前面不加 0）', en: 'the serial number has no leading zero' },
  'no-word': { zh: '序号后缺少“号”', en: 'the word 号 after the serial number is missing' },
};

function malformed(
  text: ReportText,
  { start, end, text: found, proper }: DocumentNumber,
  fault: DocumentNumberFault,
  check: Check | undefined,
): Problem {
  const { zh, en } = FAULTS[fault];
  const problem: Problem = {
    place: text.place(start, end),
    found,
    expected: proper,
    zh: `发文字号“${found}”${zh}；核对文件后请写成“${proper}”`,
    en: `document number ${found}: ${en}; after a look at the document write ${proper}`,
    hypotheses: [{ kind: 'document-number', figure: null, replace: found, with: proper, score: 0.9 }],
  };
  return check === undefined ? { ...problem, severity: 'warning' } : { ...problem, check: check.id };
}

function unreadable(text: ReportText): Problem {
  const zh = `文号“${text.text}”不是发文字号；请写成 机关代字〔四位年份〕序号号，如 云财绩〔2024〕7号`;
  const en = `documentNumber ${text.text} is no document number; write it like 云财绩〔2024〕7号`;
  return { place: text.place(0, text.text.length), found: text.text, expected: '机关代字〔年份〕序号号', zh, en };
}
