/** Nothing but a minus sign. */
const PLAIN = '−﹣⊖∸';
/** Hyphens and short dashes: they join words and ranges, too. */
const JOINING = '-－‐‑‒–﹘';
/** Long strokes: to be read as a minus only where a verb announces a number. */
const STROKES = '—―─ーㄧ一';
const SPOKEN = '负負';

/** Every character that may be a minus sign, but for 一: that is a numeral first. */
export const MINUS_SIGNS = PLAIN + JOINING + STROKES.replace('一', '') + SPOKEN;

/** What a reader passes over between a sign and its number: 为− 438.39万元, “负”438.39万元. */
const GAP = /[\s”’"'」*_]*/y;
const ANNOUNCED = /[为是达]\s*$/;
/** 担负3项任务, 减负438万元, 税负5%, 正负0.5%: words of their own. */
const BURDEN = /[担肩自减背抱胜正辜欺承税增降重亏久深身欠兼各荷轻]$/;
/** 438.39万元-143.06万元, B-12, （二）-3: the dash joins. */
const JOINED = /[\dA-Za-z０-９)）%”》—–－-]$/;
/** 2023年-5月, 附-3. */
const DATED = /[年月日号第附]$/;
/** Words after which a minus sign of any number is a sign. */
const RATED = /(?:率|额|幅|幅度|比|差|为|是|数|达|余|长|动)$/;
const WORD = /[一-鿿]$/;

export interface MinusSign {
  /** Where the number begins. */
  number: number;
  /** Whether only amounts and rates are read with it, for of other things the sign may be a dash or a name (负1层). */
  signedOnly: boolean;
}

/** The minus sign at `at`, when it is one; `previous` is where the number before ended. */
export function minusSignAt(text: string, at: number, previous: number | undefined): MinusSign | undefined {
  const sign = text[at] ?? '';
  GAP.lastIndex = at + 1;
  const gap = GAP.exec(text)?.[0] ?? '';
  const number = at + 1 + gap.length;
  const lead = text.slice(Math.max(0, at - 8), at);
  const words = lead.trimEnd().replace(/[“‘"'「*_]+$/, '');
  if (SPOKEN.includes(sign)) return BURDEN.test(words) ? undefined : { number, signedOnly: true };
  const announced = ANNOUNCED.test(words);
  if (STROKES.includes(sign)) return announced ? { number, signedOnly: true } : undefined;
  if (gap !== '') {
    // 439.62万元 − 438.39万元 is a subtraction, 支出 - 438.39万元 a list.
    if (previous !== undefined && text.slice(previous, at).trim() === '') return undefined;
    if (JOINING.includes(sign) && lead !== words && !announced) return undefined;
  }
  if (JOINED.test(lead) || previous === at) return undefined;
  const before = gap === '' ? lead : words;
  if (!WORD.test(before)) return { number, signedOnly: false };
  return DATED.test(before) ? undefined : { number, signedOnly: !RATED.test(before) };
}
