import { figureIdOf, slugOf } from '#intake/slug.ts';

/** How figures, units and projects without an id get one from their Chinese names. */
export interface Naming {
  figure(label: string): string;
  /** Of a unit or project, whose id is part of an address; empty where the name gives none. */
  slug(name: string): string;
}

/** By the Latin spelling of the words, one syllable after another: 延时 → `yan shi`. */
export function spelledNaming(spell: (words: string) => string): Naming {
  return { figure: (label) => figureIdOf(label, spell), slug: (name) => slugOf(name, spell) };
}

/** By number, for a check that nobody files: the same name has the same number wherever it stands. */
export function numberedNaming(): Naming {
  const numbers = new Map<string, number>();
  return {
    figure(label) {
      const number = numbers.get(label) ?? numbers.size + 1;
      numbers.set(label, number);
      return `item${number}`;
    },
    slug: () => 'unit',
  };
}
