/** Ids made of the Latin spelling of Chinese words. */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const LONGEST = 40;

type Spell = (words: string) => string;

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike === true ? [segment] : []));
}

function syllables(word: string, spell: Spell): string {
  return spell(word)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

/** `yunting-shi-shuiwu-ju`: words of a name of a unit or project, joined by hyphens. */
export function slugOf(name: string, spell: Spell): string {
  const parts = wordsOf(name)
    .map((word) => syllables(word, spell))
    .filter((part) => part !== '');
  return parts.join('-').slice(0, 80).replace(/-+$/, '');
}

/** `yanshiFuwu`: an id for a figure from its label, of the label's last words where it is long. */
export function figureIdOf(label: string, spell: Spell): string {
  const parts = wordsOf(label.replace(/[（(].*?[）)]/g, ''))
    .map((word) => syllables(word, spell))
    .filter((part) => part !== '');
  const kept: string[] = [];
  for (const part of parts.reverse()) {
    if (kept.join('').length + part.length > LONGEST && kept.length > 0) break;
    kept.unshift(part);
  }
  const id = kept
    .map((part, index) => (index === 0 ? part : part.slice(0, 1).toUpperCase() + part.slice(1)))
    .join('')
    .slice(0, LONGEST);
  return /^[a-z]/.test(id) ? id : `n${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;
}

/** The id, or the id with the first number that makes it unlike those taken. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  const reserved = ['sum', 'growth', 'prev'].includes(id) ? `${id}Value` : id;
  if (!taken.has(reserved)) return reserved;
  const stem = /\d$/.test(reserved) ? `${reserved}n` : reserved;
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`;
}
