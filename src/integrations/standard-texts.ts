import type { StandardTexts } from '#checker/report-check.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { contentFolder } from '#load/folders.ts';
import { isSentence } from '#load/problem.ts';

/** The program's own, by path; through Vite, because a built page does not know where the program stands. */
const BUILT_IN = import.meta.glob<string>('../load/standard/**/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const NEEDED = /^(site|lexicon)\.yaml$|^(units|metrics|regimes)\/[^/]+\.yaml$/;

/** Settings, units, metrics, regimes and names that a check in the browser needs, as the texts of their files. */
export function standardTexts(): StandardTexts {
  const builtIn = Object.entries(BUILT_IN).map(
    ([path, text]) => [path.replace('../load/standard/', ''), text] as const,
  );
  return { own: ownTexts(contentFolder(undefined)), builtIn: Object.fromEntries(builtIn) };
}

function ownTexts(folder: string): Record<string, string> {
  const files = folderOnDisk(folder);
  const needed = files.paths.filter((path) => NEEDED.test(path));
  return Object.fromEntries(
    needed.map((path) => {
      const file = files.read(path);
      // Verification has read the same file a moment ago.
      if (isSentence(file)) throw new Error(`${path} ${file.en}`);
      return [path, file.text];
    }),
  );
}
