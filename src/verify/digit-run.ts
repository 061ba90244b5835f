import { digitStretches, GAP, plainDigits, withoutLookalikes } from '#verify/plain-digits.ts';

/** Groups of digits that stand together and may be one number: `138·1234·5678`. Offsets are those of the text. */
export interface DigitWindow {
  /** Of all groups, without what stands between. */
  digits: string;
  start: number;
  end: number;
  /** Lengths of the groups: `3,4,4`. */
  lengths: string;
  /** What stands between the groups. */
  gaps: readonly string[];
  /** What stands before it on its line, up to 24 characters. */
  before: string;
  /** What stands behind it on its line, up to 8 characters. */
  after: string;
}

interface Group {
  digits: string;
  start: number;
  end: number;
}

/** Eleven digits or more; an X may be the last one of an identity card number. */
const RUN = new RegExp(`\\d(?:${GAP}{0,8}\\d){10,}(?:${GAP}{0,2}[XxХ×](?!\\s?\\d))?`, 'g');
const LONGEST = 19;

/** Windows of 11 to 19 digits over the runs of a text, in whatever digits it is written. */
export function* digitWindows(written: string): Generator<DigitWindow> {
  const text = withoutLookalikes(written);
  for (const [start, end] of digitStretches(text)) {
    const plain = plainDigits(text.slice(start, end + 4));
    for (const match of plain.matchAll(RUN)) yield* windowsOf(text, groupsOf(match[0], start + match.index));
  }
}

function* windowsOf(text: string, groups: readonly Group[]): Generator<DigitWindow> {
  for (let first = 0; first < groups.length; first += 1) {
    const begin = groups[first];
    if (begin === undefined || isPartOfNumber(text, begin)) continue;
    let length = 0;
    for (let last = first; last < groups.length; last += 1) {
      length += groups[last]?.digits.length ?? 0;
      if (length > LONGEST) break;
      if (length >= 11) yield windowOf(text, groups.slice(first, last + 1));
    }
  }
}

function groupsOf(run: string, at: number): Group[] {
  const groups = [...run.matchAll(/\d+[XxХ×]?|[XxХ×]/g)].map(({ 0: digits, index }) => ({
    digits: digits.replace(/[xХ×]/, 'X'),
    start: at + index,
    end: at + index + digits.length,
  }));
  return groups.flatMap(withoutCountry);
}

/** +8613812345678: the code of the country is no part of the number. */
function withoutCountry(group: Group): Group[] {
  const code = /^(?:00)?86(?=1[3-9]\d{9}$)/.exec(group.digits)?.[0].length ?? 0;
  return [{ ...group, digits: group.digits.slice(code), start: group.start + code }];
}

/** A number does not begin behind a decimal point or thousands comma. */
function isPartOfNumber(text: string, { start, digits }: Group): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return /\d[.．]$/.test(before) || (digits.length === 3 && /\d[,，]$/.test(before));
}

function windowOf(text: string, groups: readonly Group[]): DigitWindow {
  const start = groups[0]?.start ?? 0;
  const end = groups.at(-1)?.end ?? start;
  return {
    digits: groups.map(({ digits }) => digits).join(''),
    start,
    end,
    lengths: groups.map(({ digits }) => digits.length).join(','),
    gaps: groups.slice(1).map((group, index) => text.slice(groups[index]?.end ?? start, group.start)),
    before: text
      .slice(Math.max(0, start - 40), start)
      .replace(/^[\s\S]*\n/, '')
      .slice(-24),
    after: plainDigits(text.slice(end, end + 8).replace(/\n[\s\S]*$/, '')),
  };
}
