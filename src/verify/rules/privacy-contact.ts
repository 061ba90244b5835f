import type { Block } from '#prose/block.ts';
import { accountsIn, contactsIn, shownContact } from '#verify/contact-line.ts';
import { isOffice } from '#verify/person-name.ts';
import { disclosure, located } from '#verify/personal-data.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** no person's name with a telephone number in the file */
export const privacyContact: Rule = {
  id: 'privacy-contact',
  severity: 'error',
  waivable: false,
  title: { zh: '联系人姓名和电话', en: 'a contact person with a telephone number' },
  equation: '文件中没有“联系人：姓名 电话：号码”这样的内容',
  explanation:
    '填报表末尾的“联系人、联系电话”是给财政部门核对用的，不应随报告公开。姓名和电话写在一起就是个人信息，座机也一样；这样的报告不予发布，也不能用说明放行。',
  example: { failing: '联系人：张某某 联系电话：0759-6612***（写全的号码）', passing: '咨询电话：12345' },
  check(subject) {
    const lines = located(subject, contactsIn).map(({ shown, place }) => contact(place, shown));
    const accounts = located(subject, accountsIn).map(({ shown, place }) =>
      disclosure(place, shown, '这里写有个人的聊天账号', 'an account of a messenger stands here'),
    );
    const known = new Set(lines.map(({ place }) => place.line));
    const cells = [...tableRows(subject), ...labelledCells(subject)].filter(({ place }) => !known.has(place.line));
    return { problems: [...lines, ...accounts, ...unique(cells)] };
  },
};

const PERSON_HEADER = /联系人|填报人|填表人|经办人|承办人|制表人|联络员|负责人|姓名/;
const NUMBER_HEADER = /电话|手机|联系方式|联系号码/;
const PERSON_LABEL = /^(?:联系人|填报人|填表人|经办人|承办人|制表人|联络员)(?:姓名)?[:：]?$/;
const NUMBER_LABEL = /^(?:联系|办公)?(?:电话|手机|方式|号码)(?:号码)?[:：]?$/;

/** A table with a column of names and one of telephone numbers. */
function tableRows({ report }: Subject): Problem[] {
  const cells = report.narrative.blocks.filter(({ cell }) => cell !== undefined && cell.row > 0);
  return cells.flatMap((block) => {
    const { cell, text } = block;
    if (cell === undefined || !NUMBER_HEADER.test(cell.header) || digitsOf(text) < 7) return [];
    const person = cells.find(
      ({ cell: other, text: name }) =>
        other?.table === cell.table && other.row === cell.row && PERSON_HEADER.test(other.header) && name.trim() !== '',
    );
    if (person === undefined || isOffice(person.text)) return [];
    return [contact(placeOf(block), shownContact(person.cell?.header ?? '', person.text))];
  });
}

/** A form with its words on the left: 联系人 | 张三, and 联系电话 | the number in another row. */
function labelledCells({ report }: Subject): Problem[] {
  const cells = report.narrative.blocks.filter(({ cell }) => cell !== undefined);
  const names = cells.flatMap((label, index) => {
    const value = PERSON_LABEL.test(label.text.trim()) ? besides(label, cells[index + 1]) : undefined;
    return value === undefined || !HAN_NAME.test(value.text) || isOffice(value.text) ? [] : [{ label, value }];
  });
  return names.flatMap(({ label, value }) => {
    const isReached = cells.some((one, index) => {
      const number = NUMBER_LABEL.test(one.text.trim()) ? besides(one, cells[index + 1]) : undefined;
      return number !== undefined && one.cell?.table === label.cell?.table && digitsOf(number.text) >= 7;
    });
    return isReached ? [contact(placeOf(value), shownContact(label.text.trim(), value.text))] : [];
  });
}

/** A head of a column may stand beside a head: 联系人 | 联系电话 has no name. */
const HAN_NAME = /^\s*(?!.*(?:电话|手机|方式|单位|部门|职务|号码))[\p{Script=Han}·][\p{Script=Han}·\s]{1,8}$/u;

/** The next cell of the same row. */
function besides({ cell }: Block, next: Block | undefined): Block | undefined {
  return next?.cell?.table === cell?.table && next?.cell?.row === cell?.row ? next : undefined;
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}

function placeOf({ runs, text }: Block): Problem['place'] {
  const { line = 1, column = 1 } = runs[0] ?? {};
  return { line, column, endColumn: column + text.length };
}

function unique(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((one) => [`${one.place.line}:${one.place.column}`, one])).values()];
}

function contact(place: Problem['place'], shown: string): Problem {
  return disclosure(place, shown, '这里写有联系人的姓名和电话', 'a person’s name and telephone number stand here');
}
