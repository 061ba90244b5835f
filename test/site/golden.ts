import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The `<main>` of a page, one tag a line, without what changes with every build. */
export function mainOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0];
  if (main === undefined) throw new Error('the page has no <main>');
  const lines = main
    .replace(/ data-astro-[\w-]+(?:="[^"]*")?/g, '')
    .replace(/(\/_astro\/[\w.-]*?)\.[\w-]{8}\./g, '$1.[hash].')
    .replace(/(<svg class="icon")[\s\S]*?<\/svg>/g, '$1></svg>')
    .replace(/\s+/g, ' ')
    .replace(
      / ?(<\/?(?:main|article|section|nav|aside|h[1-6]|p|ol|ul|li|dl|div|dt|dd|table|thead|tbody|tr|th|td|figure|blockquote|header|footer|details|summary|caption)\b[^>]*>) ?/g,
      '\n$1\n',
    )
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return `${lines.join('\n')}\n`;
}

/** All files below a folder with forward slashes, hashes of assets and of index parts blanked, each once, sorted. */
export async function listing(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/^(?:_astro|pagefind)\//.test(path));
  return `${files.sort().join('\n')}\n`;
}

/**
 * The expected text of a golden file. With UPDATE_GOLDEN=1 the file is written; without it a missing one is an error
 * where CI is set, and is written elsewhere.
 */
export async function golden(file: string, actual: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const missing = !existsSync(file);
  if (missing && (env['CI'] ?? '') !== '' && env['UPDATE_GOLDEN'] !== '1') {
    throw new Error(`${file} is missing; run the tests with UPDATE_GOLDEN=1 and look at what it wrote`);
  }
  if (missing || env['UPDATE_GOLDEN'] === '1') {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, actual);
  }
  return readFile(file, 'utf8');
}
