import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { finish } from '#cli/outcome.ts';
import { PROJECT } from '#load/folders.ts';

/**
 * Has Astro bundle the pages into a folder and render none of them: `node src/cli/bundle.ts FOLDER`, started by a build. A
 * process of its own, because what bundling takes of memory is not given back before its end.
 */
const [folder = ''] = parseArgs({ allowPositionals: true }).positionals;
if (folder === '') throw new Error('which folder?');
await finish(async () => {
  process.chdir(PROJECT);
  process.env['MINGZHANG_PROGRAM'] = folder;
  // Astro's store of content is made anew and is empty: pages read what was verified.
  process.env['MINGZHANG_VIEWS'] = join(folder, 'views');
  await build({
    root: PROJECT,
    outDir: join(folder, 'client'),
    cacheDir: join(folder, 'cache'),
    logLevel: 'warn',
    configFile: 'astro.config.mjs',
  });
  return 0;
});
