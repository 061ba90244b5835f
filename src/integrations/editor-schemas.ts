import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from '#load/folders.ts';

/** Name under which Astro's extension for editors finds the schema of reports. */
const COLLECTION = 'reports';

/**
 * Tells the Astro extension of VS Code which files are reports and what their frontmatter may say. It reads `.astro/collections/`,
 * which Astro writes for collections whose entries are parsed by Astro; ours are not.
 */
export function writeEditorSchemas(folder: string, reports: readonly string[], project: string = PROJECT): void {
  const target = join(project, '.astro', 'collections');
  const schema = readFileSync(join(PROJECT, 'public', 'schemas', 'report.schema.json'), 'utf8');
  // The extension looks files up by their address, decoded and in lower case.
  const addressOf = (path: string) => decodeURIComponent(pathToFileURL(join(folder, path)).href).toLowerCase();
  const entries = Object.fromEntries(reports.map((path) => [addressOf(path), COLLECTION]));
  const manifest = { collections: [{ hasSchema: true, name: COLLECTION }], entries };
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, `${COLLECTION}.schema.json`), schema);
  writeFileSync(join(target, 'collections.json'), JSON.stringify(manifest));
}
