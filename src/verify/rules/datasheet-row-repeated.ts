import type { Check } from '#verify/check.ts';
import { plainCheck } from '#verify/comparison-check.ts';
import { COLUMN_LABELS, COLUMNS } from '#verify/datasheet-cells.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

type Row = Subject['report']['front']['datasheet'][number];

/** a figure has one row of the datasheet */
export const datasheetRowRepeated: Rule = {
  id: 'datasheet-row-repeated',
  severity: 'error',
  waivable: true,
  title: { zh: '数据表一项列了两行', en: 'a figure in two rows of the datasheet' },
  equation: '数据表中每一项只列一行',
  explanation:
    '同一项在数据表里列两行，照表加总就多算一遍；两行的数不同，读者也不知道该信哪一行。常见的原因是复制一行后忘了修改项目。',
  example: {
    failing: '“项目支出 295.33万元”列了两行',
    passing: '“项目支出 295.33万元”一行',
  },
  check(subject) {
    const { datasheet } = subject.report.front;
    if (datasheet.length === 0) return {};
    const firsts = new Map<string, number>();
    const checks: Check[] = [];
    const problems: Problem[] = [];
    for (const [index, row] of datasheet.entries()) {
      const first = firsts.get(row.figure);
      if (first === undefined) {
        firsts.set(row.figure, index);
        continue;
      }
      const about = {
        rule: 'datasheet-row-repeated',
        target: `${row.figure}#${index + 1}`,
        statement: `数据表“${nameOf(subject, row)}”只列一行`,
        figures: [row.figure],
      };
      const check = plainCheck(about, false);
      checks.push(check);
      problems.push({ ...problemOf(subject, index, first), check: check.id });
    }
    return { checks, problems };
  },
};

function problemOf(subject: Subject, index: number, firstIndex: number): Problem {
  const { datasheet } = subject.report.front;
  const [row, first] = [datasheet[index], datasheet[firstIndex]];
  if (row === undefined || first === undefined) throw new Error(`the datasheet has no row ${index} or ${firstIndex}`);
  const differing = COLUMNS.filter((column) => row[column]?.text !== first[column]?.text);
  const values = COLUMNS.flatMap((column) =>
    row[column] === undefined ? [] : [`${COLUMN_LABELS[column]} ${row[column].text}`],
  ).join('、');
  const same = differing.length === 0;
  const contrast = differing
    .map((column) => `${COLUMN_LABELS[column]} ${first[column]?.text ?? '未填'} 与 ${row[column]?.text ?? '未填'}`)
    .join('、');
  const name = nameOf(subject, row);
  const zh = same
    ? `数据表“${name}”（${row.figure}）与第${firstIndex + 1}行重复：${values}；请删去重复的一行，或改成本来要写的项目`
    : `数据表“${name}”（${row.figure}）列了两行，数不相同：第${firstIndex + 1}行和第${index + 1}行${contrast}；请核对后只留一行，或改成本来要写的项目`;
  const en = same
    ? `row ${index + 1} of the datasheet repeats row ${firstIndex + 1} (${row.figure}); delete it, or name the figure it is meant for`
    : `rows ${firstIndex + 1} and ${index + 1} of the datasheet are both ${row.figure} and differ; keep one, or name the figure the other is meant for`;
  const score = same ? 0.96 : 0.8;
  const hypothesis = { kind: 'row-doubled', figure: row.figure, replace: `${name} ${values}`.trim(), with: '', score };
  return {
    place: subject.report.locate(['datasheet', index, 'figure']),
    figure: row.figure,
    found: row.figure,
    expected: '',
    zh,
    en,
    hypotheses: [hypothesis],
  };
}

function nameOf({ figures, content }: Subject, { figure, label }: Row): string {
  return label ?? figures.get(figure)?.label ?? content.metrics.get(figure)?.label ?? figure;
}
