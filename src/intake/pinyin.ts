import { pinyin } from 'pinyin-pro';

/** Latin spelling of Chinese words, one syllable after another; its table weighs more than the rest of a page. */
export function spell(words: string): string {
  return pinyin(words, { toneType: 'none', v: true, nonZh: 'consecutive' });
}
