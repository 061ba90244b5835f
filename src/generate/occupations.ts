import { COMMON_TEXT, OCCUPATION_TEXT } from '#generate/occupation-text.ts';

/** A count that stands alone: 开展河道巡查 1820次. */
export interface TallyWords {
  id: string;
  label: string;
  measure: string;
  low: number;
  high: number;
}

/** Things taken up, things done, and their rate. */
export interface HandledWords {
  id: string;
  all: string;
  done: string;
  rate: string;
  measure: string;
  low: number;
  high: number;
}

/** A whole and its parts. */
export interface SplitWords {
  id: string;
  whole: string;
  parts: readonly string[];
  measure: string;
  low: number;
  high: number;
}

/** Money given to people at a rate for each. */
export interface GrantWords {
  id: string;
  money: string;
  people: string;
  measure: string;
  /** 元 for each of them. */
  standards: readonly number[];
  low: number;
  high: number;
}

/** Things that are there, come and go. */
export interface StockWords {
  id: string;
  opening: string;
  added: string;
  removed: string;
  closing: string;
  measure: string;
  low: number;
  high: number;
}

/** What a kind of unit does, in the words of its reports. */
export interface Occupation {
  slug: string;
  name: string;
  /** The name it had before a reform. */
  formerSlug: string;
  formerName: string;
  code: string;
  duty: string;
  served: string;
  offices: readonly string[];
  tallies: readonly TallyWords[];
  handled: readonly HandledWords[];
  splits: readonly SplitWords[];
  /** Planned, done and their rate; measured with one decimal. */
  planned: readonly HandledWords[];
  grants: readonly GrantWords[];
  stocks: readonly StockWords[];
  projects: readonly { slug: string; name: string }[];
}

/** Counts that any unit may publish. */
export const COMMON_TALLIES: readonly TallyWords[] = readOccupation(COMMON_TEXT).tallies.map((words) => ({
  ...words,
  id: `routine.${words.id}`,
}));

/** Kinds of units, read from OCCUPATION_TEXT. */
export const OCCUPATIONS: readonly Occupation[] = OCCUPATION_TEXT.split(/\n(?=# )/).map(readOccupation);

function readOccupation(text: string): Occupation {
  const lines = text.trim().split('\n');
  const of = (key: string) =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.split(' ').slice(1));
  const one = (key: string) => of(key)[0] ?? [];
  const [slug = '', name = '', formerSlug = '', formerName = '', code = ''] = one('#');
  const [duty = ''] = one('duty');
  const [served = ''] = one('served');
  return {
    ...{ slug, name, formerSlug, formerName, code, duty, served },
    offices: one('offices'),
    tallies: of('tally').map(([id = '', label = '', measure = '', low = '', high = '']) => {
      return { id, label, measure, low: Number(low), high: Number(high) };
    }),
    handled: of('handled').map(readHandled),
    planned: of('planned').map(readHandled),
    splits: of('split').map(([id = '', whole = '', measure = '', low = '', high = '', ...parts]) => {
      return { id, whole, parts, measure, low: Number(low), high: Number(high) };
    }),
    grants: of('grant').map(([id = '', money = '', people = '', measure = '', low = '', high = '', ...standards]) => {
      return { id, money, people, measure, standards: standards.map(Number), low: Number(low), high: Number(high) };
    }),
    stocks: of('stock').map(([id = '', measure = '', low = '', high = '', opening = '', added = '', ...rest]) => {
      const [removed = '', closing = ''] = rest;
      return { id, measure, low: Number(low), high: Number(high), opening, added, removed, closing };
    }),
    projects: of('project').map(([projectSlug = '', projectName = '']) => ({ slug: projectSlug, name: projectName })),
  };
}

function readHandled([id = '', all = '', done = '', rate = '', measure = '', low = '', high = '']: string[]) {
  return { id, all, done, rate, measure, low: Number(low), high: Number(high) };
}
