import { type ComparedReport, type ComparisonCell, comparisonRows } from '#derive/comparison.ts';
import { choiceName, compareAddress } from '#render/compare/report-choice.ts';
import { VERDICTS } from '#render/words/verdict.ts';

/** The reports as columns, their figures as rows; figures that all of them publish come first. */
export function compareTable(page: Document, reports: readonly ComparedReport[]): HTMLElement {
  const rows = comparisonRows(reports);
  const common = rows.filter(({ cells }) => cells.every(({ figure }) => figure !== null));
  const others = rows.filter((row) => !common.includes(row));
  const table = element(page, 'table', 'compare-table');
  const caption = element(page, 'caption', '', `差额和百分比以第一份为准。各份都公布的${common.length}项在前。`);
  const head = element(page, 'thead');
  head.append(headRow(page, reports));
  table.append(
    caption,
    head,
    body(page, '各份都公布的', common, reports.length),
    body(page, '只有部分报告公布的', others, reports.length),
  );
  const region = element(page, 'div', 'table-scroll');
  Object.assign(region, { tabIndex: 0, role: 'region', ariaLabel: '比较结果，可以左右滚动' });
  region.append(table);
  return region;
}

function headRow(page: Document, reports: readonly ComparedReport[]): HTMLElement {
  const row = element(page, 'tr');
  const corner = element(page, 'th', '', '数据项');
  corner.setAttribute('scope', 'col');
  row.append(corner, ...reports.map((report) => reportHead(page, report, reports)));
  return row;
}

function reportHead(page: Document, report: ComparedReport, all: readonly ComparedReport[]): HTMLElement {
  const head = element(page, 'th', 'amount');
  head.setAttribute('scope', 'col');
  const score = report.total === null ? '' : `　${report.total}分${report.grade === null ? '' : `　${report.grade}`}`;
  const remove = link(page, compareAddress(all.filter((one) => one !== report).map(({ id }) => id)), '移去');
  remove.className = 'compare-remove';
  remove.setAttribute('aria-label', `移去${choiceName(report)}${report.year}年度`);
  head.append(
    link(page, report.href, choiceName(report)),
    element(page, 'span', 'row-note', `${report.year}年度`),
    element(page, 'span', 'row-note', `${VERDICTS[report.status].word}${score}`),
    remove,
  );
  return head;
}

function body(page: Document, title: string, rows: ReturnType<typeof comparisonRows>, columns: number): HTMLElement {
  const part = element(page, 'tbody');
  if (rows.length === 0) return part;
  const groupRow = element(page, 'tr', 'group-row');
  const head = element(page, 'th', '', title);
  head.setAttribute('colspan', String(columns + 1));
  head.setAttribute('scope', 'rowgroup');
  groupRow.append(head);
  part.append(groupRow, ...rows.map(({ label, cells }) => figureRow(page, label, cells)));
  return part;
}

function figureRow(page: Document, label: string, cells: readonly ComparisonCell[]): HTMLElement {
  const row = element(page, 'tr');
  const head = element(page, 'th', '', label);
  head.setAttribute('scope', 'row');
  row.append(head, ...cells.map((cell) => valueCell(page, cell)));
  return row;
}

function valueCell(page: Document, { figure, href, difference }: ComparisonCell): HTMLElement {
  const cell = element(page, 'td', 'amount');
  if (figure === null) {
    cell.append(element(page, 'span', 'soft', '—'));
    return cell;
  }
  cell.append(link(page, href, figure.text));
  if (figure.period !== null) cell.append(element(page, 'span', 'row-note', figure.period));
  if (difference !== null) {
    const percent =
      difference.percent === null || difference.percent === difference.text ? '' : `（${difference.percent}）`;
    cell.append(
      element(page, 'span', 'compare-difference', difference.text === '0' ? '相同' : difference.text + percent),
    );
  }
  return cell;
}

function element(page: Document, name: string, className = '', text = ''): HTMLElement {
  const made = page.createElement(name);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}

function link(page: Document, href: string, text: string): HTMLElement {
  const made = element(page, 'a', '', text);
  made.setAttribute('href', href);
  return made;
}
