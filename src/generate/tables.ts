import { digitsOf, type FigureDraft, publishedText } from '#generate/figures.ts';
import { mark } from '#generate/marks.ts';

/** A Markdown table of figures: a row is a name and its figures in the order of the columns. */
export interface TableDraft {
  /** Unique in the report. */
  id: string;
  /** First column, then one for each figure of a row. */
  headers: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  name: string;
  figures: readonly FigureDraft[];
  /** 合计 and the like: not a row that a fault leaves out. */
  total?: boolean;
  /** Units stand in the cells, not in the header. */
  units?: boolean;
}

/** The table as Markdown, each cell and each row marked. */
export function tableText({ id, headers, rows }: TableDraft): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const body = rows.map(({ name, figures, total, units }) => {
    const cells = figures.map((figure) =>
      mark(
        units === true ? 'value' : 'cell',
        'table',
        figure.id,
        units === true ? publishedText(figure) : digitsOf(figure),
        id,
      ),
    );
    return mark('row', 'table', total === true ? 'total' : '', line([name, ...cells]), id);
  });
  const rule = line(headers.map((_, index) => (index === 0 ? '---' : '---:')));
  return [line(headers), rule, ...body].join('\n');
}
