import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { delimiter, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { PROJECT } from '#load/folders.ts';
import { decodeFragment } from '#render/search/fragment-file.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** Folder of the search's own modules within the benched site. */
const MODULES = 'bench';

/** Starts CHROME_PATH or the first Chromium of the PATH. */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const executablePath = [process.env['CHROME_PATH'] ?? '', ...installed].find(
    (file) => file !== '' && existsSync(file),
  );
  if (executablePath === undefined) throw new Error('no Chromium on the PATH: install one or set CHROME_PATH');
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}

/** Publishes the search's modules one by one, so that the bench can ask for all results and not only those shown. */
export function publishModules(site: string): void {
  const source = join(PROJECT, 'src', 'render', 'search');
  mkdirSync(join(site, MODULES), { recursive: true });
  for (const name of readdirSync(source).filter((one) => one.endsWith('.ts'))) {
    const code = stripTypeScriptTypes(readFileSync(join(source, name), 'utf8'));
    const linked = code.replaceAll(/'#render\/search\/([\w-]+)\.ts'/g, `'/${MODULES}/$1.js'`);
    writeFileSync(join(site, MODULES, name.replace(/\.ts$/, '.js')), linked);
  }
}

/** Addresses of pages by the names of their fragments. */
export function pagesByFragment(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.pf_fragment'),
  );
  return new Map(
    files.map((path) => {
      const name = path.replaceAll('\\', '/').replace(/^.*\/|\.pf_fragment$/g, '');
      return [name, String(decodeFragment(readFileSync(join(folder, path)))['url'])];
    }),
  );
}

/** Notes the addresses a page asks for. */
export class Traffic {
  #paths: string[] = [];
  readonly #site: string;

  constructor(page: Page, site: string) {
    this.#site = site;
    page.on('request', (request) => this.#paths.push(decodeURI(new URL(request.url()).pathname)));
  }

  /** Bytes asked for since the last time, as a server sends them, by a kind that the path belongs to. */
  take<K extends string>(kindOf: (path: string) => K | undefined): Record<K, number> {
    const bytes: Record<string, number> = {};
    for (const path of this.#paths.splice(0)) {
      const kind = kindOf(path);
      if (kind !== undefined) bytes[kind] = (bytes[kind] ?? 0) + sizeOf(join(this.#site, path));
    }
    return bytes as Record<K, number>;
  }
}

const sizes = new Map<string, number>();

function sizeOf(path: string): number {
  const file = path.endsWith('/') ? join(path, 'index.html') : path;
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const content = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  // Pagefind's files are compressed already.
  const isPacked = content[0] === 0x1f && content[1] === 0x8b;
  const size = isPacked ? content.length : gzipSync(content).length;
  sizes.set(file, size);
  return size;
}
