import { differenceOf } from '#derive/comparison.ts';
import { type Value, type Version, valuesOf } from '#derive/version-values.ts';
import { NO_LONGER_PUBLISHED } from '#derive/words.ts';
import type { Quantity } from '#quantity/quantity.ts';
import { decimalText } from '#quantity/rational.ts';
import { sameValue } from '#quantity/same-value.ts';
import type { Correction } from '#schema/report.ts';

/** A published value that is another in the next version of a report. Values are as published. */
export interface FigureChange {
  /** `expenditure.basic`; in the datasheet with its column, `expenditure.basic/actual`; in the scorecard `score/…`. */
  figure: string;
  label: string;
  /** Null for a value that was not published before. */
  before: string | null;
  /** Null for a value that is no longer published. */
  after: string | null;
  /** `+12.30万元`, `−0.50个百分点`; null where the two cannot be subtracted. */
  difference: string | null;
  /** `+2.8%` of the old value; null for rates and where the old value is zero. */
  percent: string | null;
  /** The value is the same, only its writing, its period or its name changed. */
  same: boolean;
  /** Type of the correction that goes with it; null without one. */
  corrected: 'revision' | 'error' | null;
}

interface Versions {
  before: Version | undefined;
  after: Version | undefined;
}

/** What changed from one version to the next; everything is new where there was none. */
export function changesOfVersions(before: Version | undefined, after: Version | undefined): FigureChange[] {
  const old = valuesOf(before);
  const now = valuesOf(after);
  const changed = [...now.values()].flatMap((value) => {
    const was = old.get(value.key);
    if (was !== undefined && was.text === value.text && was.period === value.period && was.label === value.label)
      return [];
    return [changeOf(was, value, { before, after })];
  });
  const gone = [...old.values()]
    .filter(({ key }) => !now.has(key))
    .map((value) => changeOf(value, undefined, { before, after }));
  return [...changed, ...gone];
}

export function figureChanges(
  before: { subject: Version } | undefined,
  after: { subject: Version } | undefined,
): FigureChange[] {
  return changesOfVersions(before?.subject, after?.subject);
}

function changeOf(was: Value | undefined, now: Value | undefined, versions: Versions): FigureChange {
  const { key, label } = now ?? was ?? { key: '', label: '' };
  const [from, to] = [was?.quantity, now?.quantity];
  const difference =
    from === undefined || to === undefined || was === undefined
      ? null
      : differenceOf(comparedOf(from, was), comparedOf(to, was));
  return {
    figure: key,
    label,
    before: was === undefined ? null : described(was, now),
    after: now === undefined ? null : described(now, was),
    difference: difference?.text === '0' ? null : (difference?.text ?? null),
    percent: difference?.text === '0' ? null : (difference?.percent ?? null),
    same:
      was !== undefined &&
      now !== undefined &&
      (was.text === now.text || (from !== undefined && to !== undefined && sameValue(from, to))),
    corrected: correctionOf(key, was, now, versions),
  };
}

/** Where the values read the same, what differs is written beside them. */
function described(value: Value, other: Value | undefined): string {
  if (other === undefined || other.text !== value.text) return value.text;
  if (other.period !== value.period) return `${value.text}（${value.period ?? '全年度'}）`;
  return `${value.text}（${value.label}）`;
}

/** The correction, new in the later version, whose new value is the present one. */
function correctionOf(
  key: string,
  was: Value | undefined,
  now: Value | undefined,
  { before, after }: Versions,
): FigureChange['corrected'] {
  if (was === undefined || after === undefined) return null;
  const known = new Set(before?.report.front.corrections.map(written));
  const own = after.report.front.corrections.filter(
    (one) => one.figure === key.split('/')[0] && !known.has(written(one)),
  );
  const wanted = now?.text ?? NO_LONGER_PUBLISHED;
  return own.findLast(({ to }) => (to?.text ?? NO_LONGER_PUBLISHED) === wanted)?.type ?? null;
}

function written({ figure, from, to, date }: Correction): string {
  return JSON.stringify([figure, from.text, to?.text, date]);
}

function comparedOf({ number, decimals, unit }: Quantity, { key, label, text, kind }: Value) {
  const digits = decimalText(number, decimals, decimals);
  return { id: key, label, text, number: digits, measure: unit.name, kind, period: null, standard: false };
}
