import { mark } from '#generate/marks.ts';
import type { ScorecardDraft } from '#generate/scorecard.ts';
import { decimalText } from '#quantity/rational.ts';

/** The scorecard as lines of frontmatter, everything marked. */
export function scorecardText({ items, total, grade }: ScorecardDraft): string {
  const lines = items.map((item) => {
    const { indicator, label, group, subgroup, method, reason, weight } = item;
    const at = (role: 'target' | 'actual' | 'weight' | 'score', text: string) =>
      mark(role, 'scorecard', role === 'actual' ? (item.figure ?? '') : '', text, indicator);
    const parts = [
      ...[
        `indicator: ${indicator}`,
        `label: ${label}`,
        `group: ${group}`,
        `subgroup: ${subgroup}`,
        `method: ${method}`,
      ],
      ...[`target: ${at('target', item.target)}`, `actual: ${at('actual', item.actual)}`],
      ...[`weight: ${at('weight', String(weight))}`, `score: ${at('score', decimalText(item.score, 2))}`],
      ...(reason === undefined ? [] : [`reason: ${reason}`]),
    ];
    return mark('row', 'scorecard', indicator, `    - { ${parts.join(', ')} }`, 'scorecard');
  });
  const sum = mark('total', 'scorecard', 'evaluation.score', decimalText(total, 2));
  return [
    'scorecard:',
    '  items:',
    ...lines,
    `  total: ${sum}`,
    `  grade: ${mark('grade', 'scorecard', '', grade)}`,
  ].join('\n');
}
