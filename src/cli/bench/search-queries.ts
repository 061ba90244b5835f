import { compared, pagesWith, type TruthPage } from '#cli/bench/search-truth.ts';
import { seeded } from '#generate/random.ts';

/** A query and the pages that contain it. */
export interface DrawnQuery {
  kind: string;
  text: string;
  truth: ReadonlySet<string>;
}

interface Kind {
  name: string;
  /** Share of all queries, in parts of 100. */
  share: number;
  draw(page: TruthPage, pick: (count: number) => number): string | undefined;
}

const NUMBER = /(?<![\d.,])\d[\d,]*(?:\.\d+)?(?![\d.,])/gu;
const DOCUMENT = /[\p{Script=Han}]{0,6}〔\d{4}〕\d+号/gu;
const MIXED = /[\p{Script=Han}]{1,4}[A-Za-z0-9.%]+[\p{Script=Han}]{0,3}|[A-Za-z]{2,}[\p{Script=Han}]{1,4}/gu;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });

const KINDS: readonly Kind[] = [
  ...[2, 3, 4, 6, 8].map((length): Kind => ({ name: `${length} characters`, share: 11, draw: sliceOf(length) })),
  { name: 'words', share: 10, draw: wordsOf },
  { name: 'numbers', share: 10, draw: matchOf(NUMBER) },
  { name: 'document numbers', share: 7, draw: matchOf(DOCUMENT) },
  { name: 'Latin mixed', share: 7, draw: matchOf(MIXED) },
  { name: 'titles', share: 4, draw: ({ title }) => title },
];
const ABSENT_SHARE = 7;
/** Draws after which a kind is taken to have no more different queries. */
const PATIENCE = 60;

/** Different queries drawn at random from the pages, and strings that no page contains; the same for the same seed. */
export function drawQueries(pages: readonly TruthPage[], wanted: number, seed: string): DrawnQuery[] {
  const { next } = seeded('search', seed);
  const pick = (count: number): number => Math.floor(next() * count);
  const drawn = new Map<string, DrawnQuery>();
  for (const { name, share, draw } of KINDS) {
    let left = Math.ceil((wanted * share) / 100);
    for (let turn = 0; left > 0 && turn < PATIENCE * wanted; turn += 1) {
      const page = pages[pick(pages.length)];
      const text = page && draw(page, pick);
      if (text === undefined || /["\s]|^$/u.test(text) || drawn.has(text)) continue;
      drawn.set(text, { kind: name, text, truth: pagesWith(pages, text) });
      left -= 1;
    }
  }
  for (let left = Math.ceil((wanted * ABSENT_SHARE) / 100); left > 0; ) {
    const text = absentFrom(pages, pick);
    if (text === undefined || drawn.has(text)) continue;
    drawn.set(text, { kind: 'absent', text, truth: new Set() });
    left -= 1;
  }
  return [...drawn.values()];
}

/** So many characters in a row, wherever they begin. */
function sliceOf(length: number): Kind['draw'] {
  return ({ blocks }, pick) => {
    const characters = [...(blocks[pick(blocks.length)]?.written ?? '')];
    if (characters.length < length) return undefined;
    const from = pick(characters.length - length + 1);
    return characters.slice(from, from + length).join('');
  };
}

/** One to three words in a row. */
function wordsOf({ blocks }: TruthPage, pick: (count: number) => number): string | undefined {
  const segments = [...words.segment(blocks[pick(blocks.length)]?.written ?? '')].map(({ segment }) => segment);
  const from = pick(segments.length);
  const text = segments.slice(from, from + 1 + pick(3)).join('');
  return [...text].length < 2 || [...text].length > 12 ? undefined : text;
}

function matchOf(pattern: RegExp): Kind['draw'] {
  return ({ blocks }, pick) => {
    const found = blocks[pick(blocks.length)]?.written.match(pattern) ?? [];
    return found[pick(found.length)];
  };
}

/** A string of the pages with one character changed, or with its halves exchanged. */
function absentFrom(pages: readonly TruthPage[], pick: (count: number) => number): string | undefined {
  const page = pages[pick(pages.length)];
  const characters = [...((page && sliceOf(4 + pick(4))(page, pick)) ?? '')];
  const other = [...((page && sliceOf(1)(page, pick)) ?? '')];
  if (characters.length === 0) return undefined;
  const at = pick(characters.length);
  const changed = characters.with(at, other[0] ?? '').join('');
  if (/["\s]/u.test(changed) || compared(changed) === '') return undefined;
  return pagesWith(pages, changed).size === 0 ? changed : undefined;
}
