import { plainCheck } from '#verify/comparison-check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type DataTable, tablesOf } from '#verify/table.ts';

/** cells of a row = cells of the header */
export const tableColumns: Rule = {
  id: 'table-columns',
  severity: 'warning',
  waivable: true,
  title: { zh: '表中一行的格数与表头不同', en: 'a row has more or fewer cells than the header' },
  equation: '每一行的格数 = 表头的格数',
  explanation:
    '一行比表头多出来的格，网页上不会显示，数就丢了；少一格，后面的数可能都挪了位置，显示在别的栏目下面。整行只写一个小标题的不算。',
  example: {
    failing: '表头“项目、预算、执行”三格，下面一行只写“合计、1357.00”',
    passing: '表头“项目、预算、执行”三格，下面一行写“合计、1357.00、1347.43”',
  },
  check(subject) {
    // Side by side in one table there may be two, which share their rows.
    const tables = tablesOf(subject).filter(({ panel }) => panel === 0);
    const checks = tables.map((table) => {
      const about = { rule: 'table-columns', target: `${table.number}`, figures: [] };
      const statement = `${table.title}每一行 = ${table.head.length}格`;
      return plainCheck({ ...about, statement }, !table.rows.some(({ ragged }) => ragged));
    });
    return { checks, problems: tables.flatMap(raggedRows) };
  },
};

function raggedRows({ number, title, head, rows }: DataTable): Problem[] {
  return rows.flatMap(({ ragged, cells, line }): Problem[] => {
    const last = cells.at(-1);
    if (!ragged || last === undefined) return [];
    const found = `${cells.length}格`;
    const expected = `${head.length}格`;
    const more = cells.length > head.length;
    const lost = cells
      .slice(head.length)
      .map(({ text }) => text)
      .join('、');
    const effect = more ? `多出的“${lost}”不会显示` : '后面的数可能挪了位置';
    const zh = `${title}“${line.title}”一行有${found}，表头有${expected}，${effect}；请${more ? '删去多余的格，或在表头补上一栏' : '补上缺的格，没有数的留空'}`;
    const en = `row "${line.title}" of table ${number} has ${cells.length} cells, the header ${head.length}; ${more ? 'the cells beyond it are not shown' : 'values may stand in the wrong column'}`;
    const place = more ? (cells[head.length]?.place ?? last.place) : last.place;
    return [{ place, check: `table-columns:${number}`, found, expected, zh, en, severity: more ? 'error' : 'warning' }];
  });
}
