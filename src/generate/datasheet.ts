import type { Finance } from '#generate/facts/finance.ts';
import { decimalFigure, type FigureDraft, publishedText } from '#generate/figures.ts';
import { mark } from '#generate/marks.ts';

/** The datasheet as lines of frontmatter: budget, adjusted budget and execution, by kind of expenditure and in total. */
export function datasheetText({ accounts, figures }: Finance): string {
  const { decimals } = accounts;
  const money = (units: number) => publishedText(decimalFigure({ id: '', name: '', measure: '万元' }, units, decimals));
  const row = (id: string, label: string | undefined, original: number, adjusted: number, total: boolean) => {
    const figure = figures[id] as FigureDraft;
    const value = (text: string, about = '') => mark('value', 'datasheet', about, text, id);
    const parts = [
      `figure: ${id}`,
      ...(label === undefined ? [] : [`label: ${label}`]),
      `original: ${value(money(original), total ? 'budget.original' : '')}`,
      `adjusted: ${value(money(adjusted), total ? 'budget.adjusted' : '')}`,
      `actual: ${value(publishedText(figure), id)}`,
    ];
    return mark('row', 'datasheet', total ? 'total' : '', `  - { ${parts.join(', ')} }`, 'datasheet');
  };
  const { originalBasic, originalProject, original, adjustedBasic, adjustedProject, adjusted } = accounts;
  const parts =
    accounts.basic === 0
      ? []
      : [
          row('expenditure.basic', undefined, originalBasic, adjustedBasic, false),
          row('expenditure.project', undefined, originalProject, adjustedProject, false),
        ];
  return [
    'datasheet:',
    ...parts,
    row('expenditure', parts.length === 0 ? '项目资金' : '支出合计', original, adjusted, true),
  ].join('\n');
}
