import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf } from './architecture/imports.ts';
import { ROOMS, targetPath, wrongTurns } from './architecture/rooms.ts';

const ROOT = join(import.meta.dirname, '..');

/** DESIGN, fixed points; the last two are where the tools look for them. */
const TOP_LEVEL = [
  ...['package.json', 'astro.config.mjs', 'content', 'src', 'public', 'test'],
  ...['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'SECURITY.md', 'LICENSE', 'CHANGELOG.md'],
  ...['tsconfig.json', 'package-lock.json', 'vitest.config.ts', 'biome.json'],
];

describe('the house', () => {
  it('has only the rooms it is planned with', async () => {
    const rooms = (await entries('src')).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(rooms.filter((room) => !(room in ROOMS))).toEqual([]);
  });

  it('takes no wrong turn', async () => {
    const sources = await sourceFiles();
    expect(sources.flatMap(({ path, text }) => wrongTurns(path, text))).toEqual([]);
  });

  it('imports only files that exist, by their whole name', async () => {
    const missing = (await sourceFiles()).flatMap(({ path, text }) =>
      importsOf(text)
        .map(({ specifier }) => targetPath(path, specifier))
        .filter((target) => target !== undefined && !existsSync(join(ROOT, 'src', target)))
        .map((target) => `src/${path}: ${target}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no circle of imports', async () => {
    expect(circles(await sourceFiles())).toEqual([]);
  });

  it('keeps wiring thin', async () => {
    const config = await readFile(join(ROOT, 'astro.config.mjs'), 'utf8');
    expect(lines(config)).toBeLessThanOrEqual(40);
    const routes = (await sourceFiles()).filter(({ path }) => path.startsWith('pages/'));
    expect(routes.filter(({ text }) => lines(text) > 25).map(({ path }) => path)).toEqual([]);
  });

  it('has no folder for strangers', async () => {
    const folders = (await readdir(join(ROOT, 'src'), { recursive: true })).map((path) => basename(path));
    expect(folders.filter((name) => /^(?:utils?|helpers?|common|shared|misc|lib)$/.test(name))).toEqual([]);
  });
});

describe('the repository', () => {
  it('has nothing else at the top level', async () => {
    const ignored = ['node_modules', 'dist', 'coverage'];
    const names = (await entries('.')).map(({ name }) => name).filter((name) => !/^\.|^dist-|\.log$/.test(name));
    expect(names.filter((name) => !TOP_LEVEL.includes(name) && !ignored.includes(name))).toEqual([]);
  });

  it('runs every test', async () => {
    const passedOver = /\b(?:it|test|describe|suite|context|ctx)(?:\.\w+)*\.(?:only|skip|todo|skipIf|runIf|fails)\b/;
    const files = (await textFiles('test')).filter(({ path }) => /\.tsx?$/.test(path));
    expect(files.filter(({ text }) => passedOver.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('names no package registry', async () => {
    const host = /\bregistry\.[a-z0-9-]+\.[a-z]|npm[m]irror|registry\s*=\s*http/;
    const top = await Promise.all(
      (await entries('.'))
        .filter((entry) => entry.isFile())
        .map(async ({ name }) => ({ path: name, text: await readFile(join(ROOT, name), 'utf8') })),
    );
    const files = [...top, ...(await textFiles('src')), ...(await textFiles('test')), ...(await textFiles('.ci'))];
    expect(files.filter(({ text }) => host.test(text)).map(({ path }) => path)).toEqual([]);
    const lockfile = top.find(({ path }) => path === 'package-lock.json')?.text ?? '';
    expect(lockfile).toContain('"integrity"');
    expect(lockfile).not.toMatch(/"resolved":\s*"https?:/);
  });
});

interface Source {
  /** Relative to src (or to the root), with forward slashes. */
  path: string;
  text: string;
}

async function sourceFiles(): Promise<Source[]> {
  const files = await textFiles('src');
  return files
    .filter(({ path }) => /\.(?:ts|mjs|js|astro)$/.test(path))
    .map(({ path, text }) => ({ path: path.slice('src/'.length), text }));
}

async function textFiles(folder: string): Promise<Source[]> {
  const below = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = below.filter((entry) => entry.isFile() && !/\.(?:png|ttf|woff2?|xlsx|docx|pdf)$/.test(entry.name));
  return Promise.all(
    files.map(async (entry) => {
      const file = join(entry.parentPath, entry.name);
      return { path: relative(ROOT, file).split(sep).join('/'), text: await readFile(file, 'utf8') };
    }),
  );
}

function entries(folder: string) {
  return readdir(join(ROOT, folder), { withFileTypes: true });
}

function lines(text: string): number {
  return text.trimEnd().split('\n').length;
}

/** Each circle of value imports once, as a chain of paths. */
function circles(sources: readonly Source[]): string[] {
  const graph = new Map(sources.map(({ path, text }) => [path, valueTargets(path, text)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, chain: readonly string[]): void => {
    if (chain.includes(path)) found.push([...chain.slice(chain.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const next of graph.get(path) ?? []) visit(next, [...chain, path]);
  };
  for (const path of graph.keys()) visit(path, []);
  return found;
}

function valueTargets(path: string, text: string): string[] {
  const targets = importsOf(text).filter(({ typeOnly }) => !typeOnly);
  return targets.map(({ specifier }) => targetPath(path, specifier)).filter((target) => target !== undefined);
}
