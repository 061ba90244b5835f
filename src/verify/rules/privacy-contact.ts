import { candidates, disclosure } from '#verify/personal-data.ts';
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
    const lines = candidates(subject, CONTACT).map(({ match, place }) => {
      const { 0: words, 1: role = '', 2: name = '' } = match;
      return contact({ ...place, endColumn: Math.min(place.endColumn, place.column + words.length) }, role, name);
    });
    return { problems: [...lines, ...tableRows(subject)] };
  },
};

const ROLE = '(?:项目|财务|单位)?(?:联系人|填报人|填表人|经办人|承办人|制表人|联络员|负责人|审核人|复核人)';
const NAME = String.raw`[\p{Script=Han}·]{2,5}`;
/** Seven digits or more: a landline with or without its area code, or a mobile. */
const NUMBER = String.raw`(?:\(?0\d{2,3}\)?[- ]?)?[1-9]\d{2,3}[- ]?\d{4}(?:[- ]?\d{4})?`;
/** Between name and number: marks, line ends and the word for telephone, nothing else. */
const BETWEEN = String.raw`(?:[ \t，,、；;/|（(:：）)]|\s*\n\s*|(?:联系)?(?:电话|手机|方式)|号码?|[Tt][Ee][Ll]){1,10}`;
const COUNTED = String.raw`\d|[.．]\d|\s*[余多]?(?:元|万|亿|%|件|人|次|宗|户|个|家)`;

const CONTACT = new RegExp(
  String.raw`(${ROLE})(?:姓名)?[ \t]*[:：|][ \t|]*(${NAME}?)${BETWEEN}${NUMBER}(?!${COUNTED})`,
  'gu',
);

const PERSON_HEADER = /联系人|填报人|填表人|经办人|承办人|制表人|联络员|负责人|姓名/;
const NUMBER_HEADER = /电话|手机|联系方式|联系号码/;

/** A table with a column of names and one of telephone numbers. */
function tableRows({ report }: Subject): Problem[] {
  const cells = report.narrative.blocks.filter(({ cell }) => cell !== undefined && cell.row > 0);
  return cells.flatMap(({ cell, text, runs }) => {
    if (cell === undefined || !NUMBER_HEADER.test(cell.header) || text.replace(/\D/g, '').length < 7) return [];
    const person = cells.find(
      ({ cell: other, text: name }) =>
        other?.table === cell.table && other.row === cell.row && PERSON_HEADER.test(other.header) && name.trim() !== '',
    );
    const { line = 1, column = 1 } = runs[0] ?? {};
    if (person === undefined) return [];
    return [contact({ line, column, endColumn: column + text.length }, person.cell?.header ?? '', person.text.trim())];
  });
}

function contact(place: Problem['place'], role: string, name: string): Problem {
  const shown = `${role}：${name.slice(0, 1)}${'*'.repeat(Math.max(1, name.length - 1))}`;
  return disclosure(place, shown, '这里写有联系人的姓名和电话', 'a person’s name and telephone number stand here');
}
