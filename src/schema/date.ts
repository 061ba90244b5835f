import { z } from 'zod';

/** A calendar day, `2023-09-10`, kept as text; days compare as text. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'day' })
  .refine((text) => isDay(text), { error: 'day' });

/** The days a figure is about, both included. For a stock both are the day it was counted. */
export interface Period {
  from: string;
  to: string;
}

/** `2023`, `2023-06`, `2023-06-30` or two of them joined by `/`: `2023-01/2023-11`. */
export const PeriodText = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined, { error: 'period' })
  .transform((text) => parsePeriod(text) as Period);

/** The period a text names, or undefined when it is not one or ends before it begins. */
export function parsePeriod(text: string): Period | undefined {
  const [first = '', second = first, more] = text.trim().split('/');
  const from = firstDay(first);
  const to = lastDay(second);
  return more !== undefined || from === undefined || to === undefined || from > to ? undefined : { from, to };
}

/** Nearly all figures of a report are about its year: the periods of a year are made once. */
const periods = new Map<number, { whole: Period; end: Period }>();

function periodsOf(year: number): { whole: Period; end: Period } {
  const known = periods.get(year);
  if (known !== undefined) return known;
  const last = `${year}-12-31`;
  const made = { whole: { from: `${year}-01-01`, to: last }, end: { from: last, to: last } };
  periods.set(year, made);
  return made;
}

/** The calendar year as period: the fiscal year. */
export function yearPeriod(year: number): Period {
  return periodsOf(year).whole;
}

/** The last day of the year, the period of a stock. */
export function yearEnd(year: number): Period {
  return periodsOf(year).end;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

function firstDay(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return `${text}-01-01`;
  if (/^\d{4}-\d{2}$/.test(text)) return isDay(`${text}-01`) ? `${text}-01` : undefined;
  return isDay(text) ? text : undefined;
}

function lastDay(text: string): string | undefined {
  if (/^\d{4}$/.test(text)) return `${text}-12-31`;
  if (!/^\d{4}-\d{2}$/.test(text)) return isDay(text) ? text : undefined;
  if (!isDay(`${text}-01`)) return undefined;
  const [year = 0, month = 1] = text.split('-').map(Number);
  return `${text}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`;
}

function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
