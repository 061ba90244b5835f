import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import packed, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

/** A Chromium that can be started, and the folder of shared libraries to start it with where the system lacks them. */
export interface Chromium {
  executable: string;
  libraries: string | undefined;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const REMEDY =
  'No Chromium could be started for the browser tests. Install Chromium or Chrome (Debian and Ubuntu: ' +
  '`apt-get install chromium`), or set CHROME_PATH to the executable of one.';

/** The first Chromium that really starts: CHROME_PATH, then the PATH, then the one of the npm package. */
export async function findChromium(
  env: NodeJS.ProcessEnv = process.env,
  packaged: () => Promise<Chromium[]> = unpack,
): Promise<Chromium> {
  const failures: string[] = [];
  for (const executable of installed(env)) {
    const failure = await failureOf({ executable, libraries: undefined });
    if (failure === undefined) return { executable, libraries: undefined };
    failures.push(`- ${executable}: ${failure}`);
  }
  for (const candidate of await packaged()) {
    const failure = await failureOf(candidate);
    if (failure === undefined) return candidate;
    failures.push(`- @sparticuz/chromium: ${failure}`);
  }
  throw new Error([REMEDY, ...failures].join('\n'));
}

/** Starts it headless. The arguments of `@sparticuz/chromium` are left out: they switch web security off. */
export function launch({ executable, libraries }: Chromium): Promise<Browser> {
  const env = { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) };
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox'], env: definedOnly(env) });
}

function installed(env: NodeJS.ProcessEnv): string[] {
  const named = env['CHROME_PATH'];
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).filter((file) => existsSync(file));
  return named === undefined || named === '' ? found : [named, ...found];
}

/** The packed Chromium, first with the system's libraries, then with those it brings along. */
async function unpack(): Promise<Chromium[]> {
  const folder = await unpackedFolder();
  const executable = join(folder, 'chromium');
  return [
    { executable, libraries: undefined },
    { executable, libraries: join(folder, 'al2023', 'lib') },
  ];
}

/**
 * The package unpacks into the temporary folder and takes whatever lies there for its own, half written or of another
 * version, so each version gets a folder of its own that has its name only when it is complete.
 */
async function unpackedFolder(): Promise<string> {
  const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `mingzhang-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}.part`;
  await mkdir(partial, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = partial;
  try {
    await packed.executablePath();
    await inflate(join(root, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  await rename(partial, folder).catch(async (error: unknown) => {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** Why it does not start, or undefined when it does. */
async function failureOf(candidate: Chromium): Promise<string | undefined> {
  try {
    const browser = await launch(candidate);
    await browser.close();
    return undefined;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n').slice(0, 3).join(' ');
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
