import { distance } from 'fastest-levenshtein';
import type { Content } from '#load/content.ts';
import { narrativeTexts } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** unit named in the title and after 评价单位 = unit of the report */
export const unitName: Rule = {
  id: 'unit-name',
  severity: 'error',
  waivable: true,
  title: { zh: '单位名称不符', en: 'the text names another unit' },
  equation: '标题和“评价单位”一栏的名称 = 本报告的单位（全称或登记的简称）',
  explanation:
    '拿别的单位的报告作样子，容易留下人家的名字。标题或“评价单位”写的是另一个单位，是错误；与登记的名称差几个字，作提醒：可能是笔误，也可能是简称没有登记。',
  example: {
    failing: '云汀市图书馆的报告写“评价单位：云汀市教育局”',
    passing: '云汀市图书馆的报告写“评价单位：云汀市图书馆”',
  },
  check(subject) {
    const own = ownNames(subject);
    return { problems: own.length === 0 ? [] : [...inTitle(subject, own), ...inText(subject, own)] };
  },
};

const LABEL =
  /(?:评价单位|自评单位|填报单位|预算(?:部门)?单位|部门单位|单位名称|部门名称|部门（单位）名称)\s*(?:[（(](?:公章|盖章)[）)])?\s*[:：]\s*(\S[^，。；]*?)\s*$/;

function ownNames({ report, content }: Subject): string[] {
  const unit = content.units.get(report.front.unit);
  return [unit?.name, ...(unit?.aliases ?? []), report.front.unitName].filter((name) => name !== undefined);
}

/** Another unit's full name in the title, where the report's own name is not. */
function inTitle({ report, content }: Subject, own: readonly string[]): Problem[] {
  const { title, unit } = report.front;
  if (own.some((name) => title.includes(name))) return [];
  const other = [...content.units].find(([id, { name }]) => id !== unit && name.length > 3 && title.includes(name))?.[1]
    .name;
  return other === undefined ? [] : [another('标题', other, own[0] ?? '', report.locate(['title']))];
}

function inText(subject: Subject, own: readonly string[]): Problem[] {
  return narrativeTexts(subject).flatMap(({ text, place }) => {
    const name = text.length > 80 ? undefined : LABEL.exec(text)?.[1];
    if (name === undefined || own.includes(name)) return [];
    const start = text.lastIndexOf(name);
    const at = place(start, start + name.length);
    const other = unitNamed(subject.content, name);
    return [other === undefined ? written(name, own, at) : another('正文', name, own[0] ?? '', at)];
  });
}

function unitNamed(content: Content, name: string): string | undefined {
  return [...content.units].find(([, unit]) => unit.name === name || unit.aliases.includes(name))?.[0];
}

function another(where: string, found: string, expected: string, place: Problem['place']): Problem {
  const zh = `${where}写的单位是“${found}”，本报告的单位是“${expected}”；请改正`;
  return { place, found, expected, zh, en: `the report is of ${expected}, it names ${found}; correct it` };
}

function written(found: string, own: readonly string[], place: Problem['place']): Problem {
  const expected = own.toSorted((a, b) => distance(found, a) - distance(found, b))[0] ?? '';
  const zh = `正文写的单位是“${found}”，登记的名称是“${own.join('”“')}”；写错请改正，是简称请加到 units/ 的 aliases`;
  const en = `the unit is written ${found}, known as ${own.join(', ')}; correct it or add it to the unit's aliases`;
  return { place, severity: 'warning', found, expected, zh, en };
}
