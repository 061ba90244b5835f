import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, vi } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** `npm run dev` over a copy of a content folder. One at a time: Astro's store is the working tree's. */
export interface DevServer {
  origin: string;
  /** The copy. */
  content: string;
  edit(path: string, change: (text: string) => string): void;
  stop(): void;
}

export async function startDevServer(source = 'test/site/two-years/content'): Promise<DevServer> {
  const home = mkdtempSync(join(tmpdir(), 'mingzhang-dev-'));
  const content = join(home, 'content');
  cpSync(join(ROOT, source), content, { recursive: true });
  const port = await freePort();
  const server = spawn(process.execPath, ['src/cli/dev.ts'], {
    cwd: ROOT,
    env: { ...environment(home), PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const origin = `http://localhost:${port}`;
  await untilItSays(server, `${origin}/`);
  return {
    origin,
    content,
    edit: (path, change) => writeFileSync(join(content, path), change(readFileSync(join(content, path), 'utf8'))),
    stop: () => {
      server.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Vitest's own variables would make Astro believe that it is under test. */
function environment(home: string): NodeJS.ProcessEnv {
  const ours = {
    MINGZHANG_CONTENT: join(home, 'content'),
    MINGZHANG_CACHE: join(home, 'cache'),
    MINGZHANG_HISTORY: 'off',
  };
  const env: NodeJS.ProcessEnv = { ...process.env, ...ours };
  for (const name of ['VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'NODE_ENV', 'CI']) delete env[name];
  return env;
}

async function untilItSays(server: ChildProcess, words: string): Promise<void> {
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (part: Buffer) => (log += part.toString()));
  await vi.waitFor(() => expect(log).toContain(words), { timeout: 50_000, interval: 200 });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject()));
    });
  });
}
