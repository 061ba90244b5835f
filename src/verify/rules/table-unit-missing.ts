import type { Problem, Rule } from '#verify/rule.ts';
import { namesMoney, PERCENTAGES } from '#verify/table/role.ts';
import { type DataTable, type Line, tablesOf } from '#verify/table.ts';

/** a column of money has a unit: in the header, the caption, the row or the cell */
export const tableUnitMissing: Rule = {
  id: 'table-unit-missing',
  severity: 'warning',
  waivable: true,
  title: { zh: '表中金额没有写单位', en: 'a money column without a unit' },
  equation: '金额栏的单位写在表头、表题、行名或格中',
  explanation:
    '不写单位，读者不知道是元还是万元，相差一万倍；程序也无法核对。写在表头（如“执行数（万元）”）或表前一行（“单位：万元”）即可。',
  example: { failing: '| 项目 | 预算数 | 执行数 |', passing: '| 项目 | 预算数（万元） | 执行数（万元） |' },
  check: (subject) => ({ problems: tablesOf(subject).flatMap(missingUnit) }),
};

function missingUnit(table: DataTable): Problem[] {
  if (table.captionUnits.length > 0) return [];
  const columns = table.columns.filter(
    (column) => isMoney(column) && !column.unitStated && hasBareNumbers(table, column),
  );
  const [first] = columns;
  if (first === undefined) return [];
  const head = table.head[first.index];
  const names = columns.map(({ title }) => `“${title}”`).join('、');
  const found = head === undefined || head.text === '' ? first.title : head.text;
  const zh = `${table.title}的${names}没有写单位，读者不知道是元还是万元；请写成“${first.title}（万元）”，或在表前写“单位：万元”`;
  const en = `the money columns of table ${table.number} (${columns.length}) have no unit; put it in the header or write 单位：万元 before the table`;
  const place = (head ?? table.rows[0]?.cells[0])?.place ?? { line: 1, column: 1, endColumn: 1 };
  return [{ place, found, expected: `${first.title}（万元）`, zh, en }];
}

function isMoney({ role, name, group }: Line): boolean {
  if (PERCENTAGES.has(role) || role === 'label' || role === 'score' || role === 'count') return false;
  return namesMoney(name) || namesMoney(group);
}

/** Numbers whose unit is neither in the cell nor in the row's name. */
function hasBareNumbers({ rows }: DataTable, { index }: Line): boolean {
  const bare = rows.filter(({ line, cells }) => {
    const content = cells[index]?.content;
    return (
      content?.kind === 'number' && content.own === undefined && line.unit === undefined && !PERCENTAGES.has(line.role)
    );
  });
  return bare.length > 0 && !rows.some(({ line }) => line.role === 'count');
}
