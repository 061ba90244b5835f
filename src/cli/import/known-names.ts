import { spelledNaming } from '#intake/naming.ts';
import { spell } from '#intake/pinyin.ts';
import type { KnownNames } from '#intake/standards.ts';
import { builtInStandards } from '#load/built-in-standards.ts';
import { loadSite } from '#load/content.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { loadStandards } from '#load/standards.ts';

/** Units, metrics, regimes and names of a content folder, and the spelling of Chinese words. */
export function knownNames(folder: string): KnownNames {
  const { units, metrics, regimes, lexicon } = loadStandards(folderOnDisk(folder), builtInStandards());
  return {
    units,
    metrics,
    regimes,
    lexicon,
    measures: new Set(loadSite(folder).measures),
    naming: spelledNaming(spell),
  };
}
