import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { measuredRun, type Run } from '#cli/bench/measured-process.ts';
import { astroFiles, eleventyFiles } from '#cli/bench/peer-sites.ts';

/** Versions that are compared with; installed outside the project, on request only. */
const PACKAGES = { '@11ty/eleventy': '3.1.8', astro: '7.3.5', '@astrojs/mdx': '8.0.2' };
/** Kept between runs: installing takes longer than what is measured. */
const INSTALLED = join(tmpdir(), 'mingzhang-peers');

/** Other generators building pages of the same reports: the article and a table of the figures, nothing verified. */
export interface PeerRuns {
  eleventy: Run;
  astro: Run;
}

/** Runs the peers cold on generated content. @throws Error when they cannot be installed. */
export function runPeers(files: Readonly<Record<string, string>>, scratch: string): PeerRuns {
  install();
  const run = (name: string, project: Readonly<Record<string, string>>, command: readonly string[]): Run => {
    const folder = join(INSTALLED, name);
    rmSync(folder, { recursive: true, force: true });
    write(folder, project);
    const [program = '', ...args] = command;
    const env = { ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
    return measuredRun({ args: [join(INSTALLED, 'node_modules', program), ...args], cwd: folder, scratch, env });
  };
  return {
    eleventy: run('eleventy', eleventyFiles(files), ['@11ty/eleventy/cmd.cjs', '--quiet']),
    astro: run('astro', astroFiles(files), ['astro/bin/astro.mjs', 'build', '--silent']),
  };
}

function install(): void {
  if (Object.keys(PACKAGES).every((name) => existsSync(join(INSTALLED, 'node_modules', name)))) return;
  write(INSTALLED, { 'package.json': JSON.stringify({ private: true, type: 'module', dependencies: PACKAGES }) });
  const options = { cwd: INSTALLED, encoding: 'utf8', shell: process.platform === 'win32' } as const;
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], options);
  if (status !== 0) throw new Error(`无法安装用来比较的软件（需要能连接软件源）：\n${stderr}`);
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
