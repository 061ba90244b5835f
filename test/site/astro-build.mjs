// Astro's whole build of what was verified and stored, with Astro's own prerenderer: node astro-build.mjs OUTPUT
import { build } from 'astro';

const root = new URL('../..', import.meta.url).pathname;
await build({
  root,
  outDir: process.argv[2],
  cacheDir: `${process.argv[2]}-cache`,
  logLevel: 'warn',
  configFile: 'astro.config.mjs',
});
