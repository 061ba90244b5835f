import { seeded } from '#generate/random.ts';

/** The money of a unit or project in one year, in units of the last published digit of 万元. */
export interface Accounts {
  decimals: number;
  opening: number;
  fiscal: number;
  other: number;
  income: number;
  basic: number;
  project: number;
  expenditure: number;
  closing: number;
  originalBasic: number;
  originalProject: number;
  original: number;
  adjustedBasic: number;
  adjustedProject: number;
  adjusted: number;
}

/** Decimals that units publish 万元 with; six come from the export of an accounting system. */
const DECIMALS = { 2: 76, 1: 5, 4: 9, 0: 6, 6: 4 } as const;

/** Accounts of the year, carried over from the first one. What comes in less what goes out is what is left. */
export function accountsIn(seed: string, firstYear: number, year: number, isProject: boolean): Accounts {
  const random = seeded(seed, 'accounts');
  const decimals = Number(random.weighted(DECIMALS));
  const unit = 10 ** decimals;
  const size = random.integer(isProject ? 120 : 300, isProject ? 3800 : 16000) * unit;
  const basicShare = 0.25 + random.next() * 0.4;
  let opening = random.chance(0.5) ? Math.round(size * 0.02 * random.next()) : 0;
  for (let past = firstYear; past < year; past += 1) {
    opening = accountsOfYear(seed, past, { size, decimals, opening, basicShare, isProject }).closing;
  }
  return accountsOfYear(seed, year, { size, decimals, opening, basicShare, isProject });
}

interface Start {
  size: number;
  decimals: number;
  opening: number;
  basicShare: number;
  isProject: boolean;
}

function accountsOfYear(
  seed: string,
  year: number,
  { size, decimals, opening, basicShare, isProject }: Start,
): Accounts {
  const random = seeded(seed, 'accounts', year);
  const between = (low: number, high: number) => low + random.next() * (high - low);
  const income = Math.round(size * between(0.9, 1.12));
  const other = seeded(seed, 'other').chance(0.4) ? Math.round(income * between(0.02, 0.15)) : 0;
  const expenditure = Math.round((income + opening) * between(0.9, 0.995));
  const basic = isProject ? 0 : Math.round(expenditure * basicShare * between(0.95, 1.05));
  const project = expenditure - basic;
  const budget = (spent: number, low: number, high: number) =>
    roundUp(spent / between(low, high), 10 ** Math.max(0, decimals - 1));
  const adjustedBasic = basic === 0 ? 0 : Math.max(basic, budget(basic, 0.97, 1));
  const adjustedProject = Math.max(project, budget(project, 0.86, 1));
  const originalBasic = basic === 0 ? 0 : roundUp(adjustedBasic * between(0.93, 1), 10 ** decimals);
  const originalProject = roundUp(adjustedProject * between(0.82, 0.99), 10 ** decimals);
  return {
    ...{ decimals, opening, income, other, fiscal: income - other, expenditure, basic, project },
    closing: opening + income - expenditure,
    ...{ originalBasic, originalProject, original: originalBasic + originalProject },
    ...{ adjustedBasic, adjustedProject, adjusted: adjustedBasic + adjustedProject },
  };
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}
