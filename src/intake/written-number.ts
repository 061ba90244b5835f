import { dense } from '#intake/words.ts';

/** 廉财绩〔2024〕4号, in whatever brackets. */
export const DOCUMENT_NUMBER =
  /([\p{Script=Han}]{2,14})[〔［[【(（]((?:19|20)\d{2})年?[〕］\]】)）](?:第)?(\d{1,5})号/u;

/** The number in the brackets of the standard. */
export function documentNumber(match: RegExpExecArray): string {
  return `${match[1] ?? ''}〔${match[2] ?? ''}〕${match[3] ?? ''}号`;
}

/** 2024年9月10日, 2024-9-10, 2024.9.10 as a day. */
export function dayIn(text: string | undefined): string | undefined {
  const [, year, month = '', day = ''] =
    /((?:19|20)\d{2})[年\-/.](\d{1,2})[月\-/.](\d{1,2})日?/.exec(dense(text ?? '')) ?? [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31)
    return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return new Date(`${written}T00:00:00Z`).toISOString().startsWith(written) ? written : undefined;
}
