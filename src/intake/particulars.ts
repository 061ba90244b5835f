import { agencyLeading } from '#intake/agency.ts';
import { isGrid, type SourceDocument, type SourceItem, type SourceParagraph } from '#intake/source.ts';
import { type Labelled, unitIn } from '#intake/unit-name.ts';
import { dense } from '#intake/words.ts';
import { DOCUMENT_NUMBER, dayIn, documentNumber } from '#intake/written-number.ts';

/** What the files say of the report as a whole; undefined where they say nothing. */
export interface Particulars {
  title: string | undefined;
  /** Paragraphs that make up the title: they are not repeated in the text. */
  titleLines: ReadonlySet<SourceItem>;
  year: number | undefined;
  unitName: string | undefined;
  projectName: string | undefined;
  scope: 'whole-unit' | 'project';
  /** `2024-09-10` */
  prepared: string | undefined;
  basis: string | undefined;
  documentNumber: string | undefined;
  grade: string | undefined;
}

const YEAR = /(?:19|20)\d{2}(?=年)/;

/** Reads the particulars from labelled lines and cells first, from the title and the first paragraphs otherwise. */
export function particularsOf(documents: readonly SourceDocument[], scope?: Particulars['scope']): Particulars {
  const items = documents.flatMap(({ items: own }) => own);
  const labelled = labelledTexts(items);
  const find = (name: RegExp) => labelled.find(({ label }) => name.test(label))?.text;
  const head = headOf(documents);
  const { title, lines } = titleOf(head);
  const sheets = items.flatMap((item) => (isGrid(item) ? titlesOfGrid(item) : []));
  const said = [title ?? '', ...sheets].join(' ');
  const named = find(/^项目名称$/);
  const projectName = named ?? projectIn(title);
  const year =
    yearIn(find(/^(?:评价|自评|预算|填报)?年度$/)) ??
    yearIn(title) ??
    firstYear([...sheets, ...head.map(({ text }) => text), ...documents.map(({ name }) => name)]);
  return {
    title,
    titleLines: lines,
    year,
    unitName: unitIn(labelled, title, documents),
    projectName,
    scope: scope ?? (isProject(said, projectName) ? 'project' : 'whole-unit'),
    prepared: dayIn(find(/^(?:填报|填表|报告|编制|自评)?(?:日期|时间)$/)) ?? signedDay(documents),
    basis: basisIn(head),
    documentNumber: head.slice(0, 6).flatMap(({ text }) => wholeNumber(text))[0],
    grade: gradeIn(find(/^(?:评价|自评)?(?:等级|等次)$/), items),
  };
}

/** 评价年度：2023年度, and cells beside such a label. */
function labelledTexts(items: readonly SourceItem[]): Labelled[] {
  return items.flatMap((item) => {
    if (!isGrid(item)) return item.text.split(/\s{2,}|\t/).flatMap(labelledIn);
    return item.rows.slice(0, 12).flatMap((row) => {
      const cells = row.filter(({ covered }) => !covered).map(({ text }) => text);
      return cells.flatMap((text, index) => {
        const next = cells.slice(index + 1).find((other) => other.trim() !== '');
        const own = labelledIn(text);
        return next === undefined || own.length > 0 ? own : [{ label: labelName(text), text: next.trim() }];
      });
    });
  });
}

function labelledIn(text: string): Labelled[] {
  const match = /^\s*([^：:，。]{2,24})[：:]\s*(\S.*)$/s.exec(text);
  return match === null ? [] : [{ label: labelName(match[1] ?? ''), text: (match[2] ?? '').trim() }];
}

function labelName(text: string): string {
  return dense(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/[:：]$/, '');
}

/** The first paragraphs of the narrative, up to the first chapter. */
function headOf(documents: readonly SourceDocument[]): SourceParagraph[] {
  const head: SourceParagraph[] = [];
  for (const { items } of documents) {
    for (const item of items.slice(0, 24)) {
      if (isGrid(item) || /^一、/.test(item.text)) break;
      head.push(item);
    }
  }
  return head;
}

const TITLE = /(?:自评|评价|绩效|执行情况|总结)(?:情况)?(?:自评|评价)?(?:的)?报告(?:\s*[（(].*[）)])?$/;

/** The line that names the report, with the short lines right above that belong to it. */
function titleOf(head: readonly SourceParagraph[]): { title: string | undefined; lines: ReadonlySet<SourceItem> } {
  const at = head.findIndex(({ text }) => TITLE.test(dense(text)) && text.length <= 80);
  if (at < 0) return { title: undefined, lines: new Set() };
  let from = at;
  while (from > 0 && at - from < 3 && isTitleLine(head[from - 1]?.text ?? '')) from -= 1;
  const lines = head.slice(from, at + 1);
  return { title: lines.map(({ text }) => text.trim()).join(''), lines: new Set(lines) };
}

function isTitleLine(text: string): boolean {
  return text.length <= 30 && !/[：:。，；〔〕]/.test(text) && !/^附件/.test(text);
}

function titlesOfGrid({
  title,
  rows,
}: {
  title: string;
  rows: readonly (readonly { text: string; covered: boolean }[])[];
}) {
  const lines = rows.slice(0, 5).map((row) => row.filter(({ covered, text }) => !covered && text !== ''));
  return [title, ...lines.flatMap((cells) => (cells.length <= 2 ? cells.map(({ text }) => text) : []))];
}

function isProject(said: string, projectName: string | undefined): boolean {
  if (/整体/.test(said)) return false;
  return projectName !== undefined || /项目(?:支出|资金)?(?:预算)?绩效/.test(said);
}

function yearIn(text: string | undefined): number | undefined {
  const year = YEAR.exec(dense(text ?? ''))?.[0] ?? /^(?:19|20)\d{2}$/.exec(dense(text ?? ''))?.[0];
  return year === undefined ? undefined : Number(year);
}

function firstYear(texts: readonly string[]): number | undefined {
  const named = texts.map((text) => /((?:19|20)\d{2})年度/.exec(dense(text))?.[1]).find((year) => year !== undefined);
  const loose = texts.map((text) => /(?:19|20)\d{2}(?!\d)/.exec(dense(text))?.[0]).find((year) => year !== undefined);
  const year = named ?? loose;
  return year === undefined ? undefined : Number(year);
}

/** The project between the unit or the year and the word for the evaluation: …2023年度农村饮水安全项目绩效自评报告. */
function projectIn(title: string | undefined): string | undefined {
  const plain = dense(title ?? '').replace(/^关于/, '');
  const rest = plain.slice(agencyLeading(plain)?.length ?? 0).replace(/^.*?(?:19|20)\d{2}年?度?/, '');
  const name = /^(.{2,40}?(?:项目|工程|专项|资金|经费))(?:支出)?(?:预算)?(?:绩效|自评|评价)/.exec(rest)?.[1];
  const own = name?.replace(agencyLeading(name) ?? '', '').replace(/^[“"]|[”"]$/g, '');
  return own === undefined || /^(?:财政|预算|部门|单位|本级|专项|重点|全部|各)*(?:项目|专项|资金|经费)+$/.test(own)
    ? undefined
    : own;
}

/** 自评等级为“优秀” in the text, where no table and no line of its own says it. */
function gradeIn(labelled: string | undefined, items: readonly SourceItem[]): string | undefined {
  if (labelled !== undefined) return labelled;
  for (const item of items) {
    if (isGrid(item)) continue;
    const grade =
      /(?:等级|等次|结果)(?:评定)?为["'“‘「]?((?:优秀?|良好?|中等?|较?差|不合格|基本合格|合格))(?:["'”’」]|等?[，。；]|$)/.exec(
        dense(item.text),
      )?.[1];
    if (grade !== undefined) return grade;
  }
  return undefined;
}

/** The date under a signature: one of the last lines, alone on it. */
function signedDay(documents: readonly SourceDocument[]): string | undefined {
  for (const { items } of documents) {
    for (const item of items.slice(-3)) {
      if (isGrid(item) || !/^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/.test(dense(item.text))) continue;
      return dayIn(item.text);
    }
  }
  return undefined;
}

/** The notice that the evaluation follows. */
function basisIn(head: readonly SourceParagraph[]): string | undefined {
  for (const { text } of head) {
    const plain = text.replace(/\s+/g, '');
    if (!/根据|按照|依据|接到|遵照/.test(plain)) continue;
    const match = DOCUMENT_NUMBER.exec(plain.replace(/^.*?(?:根据|按照|依据|接到|遵照)/, ''));
    if (match !== null) return documentNumber(match);
  }
  return undefined;
}

function wholeNumber(text: string): string[] {
  const plain = text.replace(/\s+/g, '');
  const match = DOCUMENT_NUMBER.exec(plain);
  return match !== null && match[0] === plain ? [documentNumber(match)] : [];
}
