import { type Attention, attentionOf } from '#derive/attention.ts';
import { countByRule, type ReportRecord, summaryOf } from '#derive/register.ts';
import type { ReportSummary, ReportView } from '#derive/report-view.ts';
import {
  type CheckRow,
  checkOfRow,
  type FigureRow,
  figureOfRow,
  recordedOfRow,
  rowOfCheck,
  rowOfFigure,
} from '#render/stored-rows.ts';

/** A view before it has a name. */
export type UnnamedView = Omit<ReportView, 'view'>;

type StoredSummary = Omit<ReportSummary, 'keyFigures'> & { keyFigures: FigureRow[] };

/** What else the record of a report holds. */
interface StoredRecord {
  figures: FigureRow[];
  attention: Attention[];
  checksByRule: Record<string, number>;
  corrections: ReportView['corrections'];
}

type StoredRest = Omit<ReportView, keyof ReportSummary | 'figures' | 'corrections' | 'checkList'> & {
  checkList: CheckRow[];
};

const NEWLINE = 0x0a;

/**
 * A view as it is stored, until the next one is asked for: three lines of JSON, the report's summary, what else its record
 * holds, and what else the view holds. Lists and the register leave the narrative and the checks where they are.
 */
export function bytesOfView(view: UnnamedView): Buffer {
  const summary = summaryOf({ ...view, view: '' });
  const { figures, corrections, checkList } = view;
  const shown: StoredSummary = { ...summary, keyFigures: summary.keyFigures.map(rowOfFigure) };
  const record: StoredRecord = {
    figures: figures.map(rowOfFigure),
    attention: attentionOf(view),
    checksByRule: countByRule(checkList),
    corrections,
  };
  const told = new Set([...Object.keys(summary), 'figures', 'corrections', 'checkList']);
  const rest = Object.fromEntries(Object.entries(view).filter(([key]) => !told.has(key)));
  const lines = [shown, record, { ...rest, checkList: checkList.map(rowOfCheck) }];
  return encoded(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Bytes of an UTF-16 unit in UTF-8. */
const WIDEST = 3;
let room = Buffer.alloc(0);

/** In memory that the next one is written to: that of a thousand views would wait to be collected. */
function encoded(text: string): Buffer {
  if (room.length < text.length * WIDEST) room = Buffer.allocUnsafeSlow(text.length * WIDEST);
  return room.subarray(0, room.write(text));
}

/** The summary in a stored view of that name. */
export function summaryIn(bytes: Buffer, view: string): ReportSummary {
  const { keyFigures, ...summary } = lineIn(bytes, 0) as StoredSummary;
  return { ...summary, keyFigures: keyFigures.map(figureOfRow), view };
}

export function recordIn(bytes: Buffer, view: string): ReportRecord {
  const { figures, ...record } = lineIn(bytes, 1) as StoredRecord;
  return { ...summaryIn(bytes, view), figures: figures.map(recordedOfRow), ...record };
}

export function viewIn(bytes: Buffer, view: string): ReportView {
  const { figures, corrections } = lineIn(bytes, 1) as StoredRecord;
  const { checkList, ...rest } = lineIn(bytes, 2) as StoredRest;
  return {
    ...summaryIn(bytes, view),
    ...rest,
    figures: figures.map(figureOfRow),
    corrections,
    checkList: checkList.map(checkOfRow),
  };
}

/** @throws Error where the bytes are not those of a view. */
function lineIn(bytes: Buffer, number: number): unknown {
  let start = 0;
  for (let line = 0; line < number; line += 1) start = bytes.indexOf(NEWLINE, start) + 1;
  return JSON.parse(bytes.toString('utf8', start, bytes.indexOf(NEWLINE, start)));
}
