import type { DatasheetDraft } from '#intake/datasheet.ts';
import type { ScorecardDraft } from '#intake/scorecard.ts';
import type { Notice } from '#intake/source.ts';
import type { TableReadings } from '#intake/tables.ts';

export interface Parts {
  card: ScorecardDraft | undefined;
  money: DatasheetDraft | undefined;
  notices: Notice[];
  count: number;
}

/** One scorecard and one datasheet of all files; a second one that says otherwise is doubtful. */
export function gather(tables: readonly TableReadings[]): Parts {
  const cards = tables.flatMap(({ scorecards }) => scorecards);
  const sheets = tables.flatMap(({ datasheets }) => datasheets);
  const [card] = [...cards].sort((a, b) => b.items.length - a.items.length);
  const [money] = [...sheets].sort((a, b) => b.rows.length - a.rows.length);
  const notices: Notice[] = [...cards, ...sheets].flatMap(({ doubts }) =>
    doubts.map((zh): Notice => ({ kind: 'doubtful', zh })),
  );
  for (const other of cards) {
    if (other !== card && JSON.stringify(other.items) !== JSON.stringify(card?.items))
      notices.push({
        kind: 'doubtful',
        zh: `有两张评分表且不一致：取有 ${card?.items.length ?? 0} 项的一张，另一张（${other.items.length} 项，总分 ${other.total ?? '未写'}）没有收；请核对`,
      });
  }
  for (const other of sheets) {
    if (other !== money && JSON.stringify(other.rows) !== JSON.stringify(money?.rows))
      notices.push({
        kind: 'doubtful',
        zh: `有两张数据表且不一致：取有 ${money?.rows.length ?? 0} 行的一张，另一张没有收；请核对`,
      });
  }
  if (card !== undefined)
    notices.push({
      kind: 'taken',
      zh: `评分表 ${card.items.length} 项${card.total === undefined ? '' : `，总分 ${card.total}`}`,
    });
  if (money !== undefined) notices.push({ kind: 'taken', zh: `数据表 ${money.rows.length} 行` });
  return { card, money, notices, count: cards.length + sheets.length };
}
