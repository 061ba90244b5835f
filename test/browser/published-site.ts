import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { serveFolder } from '#cli/server.ts';
import { type Chromium, findChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the built site, without a slash at the end. */
    origin: string;
    chromium: Chromium;
  }
}

const ROOT = join(import.meta.dirname, '..', '..');

/** Builds the site of this repository once, as a publisher does, and serves it while the browser tests run. */
export default async function publish(project: TestProject): Promise<() => Promise<void>> {
  const browser = await findChromium();
  const folder = await mkdtemp(join(tmpdir(), 'mingzhang-browser-'));
  await buildSite(join(folder, 'site'), join(folder, 'cache'));
  const { port, close } = await serveFolder(join(folder, 'site'), 0);
  project.provide('origin', `http://localhost:${port}`);
  project.provide('chromium', browser);
  return async () => {
    await close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Builds a site by the command that publishers use; `more` are variables of its environment. */
export async function buildSite(out: string, cache: string, more: Record<string, string> = {}): Promise<void> {
  const env: NodeJS.ProcessEnv = { ...process.env, MINGZHANG_OUT: out, MINGZHANG_CACHE: cache, NODE_ENV: 'production' };
  // The workers of a test run look like a test environment to Vite; a publisher's build does not.
  for (const name of ['VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'MINGZHANG_CONTENT', 'CI']) delete env[name];
  Object.assign(env, more);
  try {
    await promisify(execFile)(process.execPath, ['src/cli/build.ts'], { cwd: ROOT, env, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`the site for the browser tests was not built\n${stdout}\n${stderr}`, { cause: error });
  }
}
