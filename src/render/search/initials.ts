import { pinyin } from 'pinyin-pro';
import type { PageText } from '#render/search/page-text.ts';

const HAN = /^\p{Script=Han}{2,10}$/u;
/** 一、 (一) 1. in front of a heading. */
const NUMBERING = /^(?:第?[一二三四五六七八九十\d]+[章节、.．]|[（(][一二三四五六七八九十\d]+[）)])\s*/u;
const QUOTED = /[“「]([^”」]{2,10})[”」]/gu;
const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** Entries of the file that readers load when they type Latin letters. */
const MOST_TERMS = 4000;

/** Terms of a page, each once. */
export interface Terms {
  /** Headings, cells of tables, what stands in quotation marks, the name of the unit. */
  named: string[];
  words: string[];
  /** Two words that stand side by side. */
  pairs: string[];
}

export function termsOf({ blocks }: PageText, unitName: string): Terms {
  const named = new Set([unitName]);
  const single = new Set<string>();
  const pairs = new Set<string>();
  for (const { text, heading } of blocks) {
    named.add(heading > 0 ? text.replace(NUMBERING, '') : text);
    for (const [, quoted = ''] of text.matchAll(QUOTED)) named.add(quoted);
    let before = '';
    for (const { segment } of words.segment(text)) {
      single.add(segment);
      if (HAN.test(before) && HAN.test(segment)) pairs.add(before + segment);
      before = segment;
    }
  }
  const chinese = (terms: ReadonlySet<string>): string[] => [...terms].filter((term) => HAN.test(term));
  return { named: chinese(named), words: chinese(single), pairs: chinese(pairs) };
}

/** How often terms occur; named ones come before all others. */
export class TermCount {
  readonly #named = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly #pairs = new Map<string, number>();

  add({ named, words, pairs }: Terms): void {
    const lists = [
      [this.#named, named],
      [this.#words, words],
      [this.#pairs, pairs],
    ] as const;
    for (const [counts, terms] of lists) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }

  /** `[["fgf", "放管服"], …]` by initials, then the most frequent first; the most frequent terms only. */
  file(): [initials: string, term: string][] {
    // Two words side by side are a term when more than one report has them.
    const pairs = [...this.#pairs].filter(([, count]) => count > 1);
    const frequent = [byCount(this.#named), byCount([...this.#words, ...pairs])].flat().map(([term]) => term);
    return [...new Set(frequent)]
      .slice(0, MOST_TERMS)
      .map((term): [string, string] => [initialsOf(term), term])
      .sort(([a], [b]) => (a === b ? 0 : a < b ? -1 : 1));
  }
}

function byCount(counts: Iterable<[string, number]>): [string, number][] {
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

function initialsOf(term: string): string {
  return pinyin(term, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase();
}
