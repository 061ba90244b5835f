import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finishPublishing, publish, refuseForeign } from '#cli/publish.ts';
import { stagingFolder } from '#cli/staging.ts';
import { isAsBuilt, rememberBuild } from '#integrations/last-build.ts';
import { MARK, writeSums } from '#integrations/manifest.ts';
import { lap, writeStages } from '#integrations/stage-clock.ts';
import { loadSite } from '#load/content.ts';
import { PROJECT } from '#load/folders.ts';

export { OutputError } from '#cli/output-error.ts';

/**
 * Builds the site beside the output folder and then puts it in its place: a build that fails leaves the last one as it
 * was. The content must have been verified.
 */
export async function buildSite(content: string, output: string): Promise<void> {
  await finishPublishing(output);
  await refuseForeign(output);
  if (isAsBuilt(content, output)) {
    lap('compare');
    writeStages();
    return;
  }
  const staging = stagingFolder();
  try {
    await runAstro(content, staging);
    await writeFile(join(staging, MARK), 'Built by mingzhang; this folder is replaced as a whole by the next build.\n');
    writeSums(staging);
    await publish(staging, output);
    rememberBuild(content, output);
    lap('publish');
    writeStages();
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Astro's build of content that has been verified and stored, into an empty folder within the project. */
export async function runAstro(content: string, outDir: string): Promise<void> {
  // Astro resolves packages from where the process stands.
  process.chdir(PROJECT);
  const cacheDir = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  try {
    setEnvironment(content);
    // Loaded where it is needed: a site that is as it should be is known without it.
    const { build } = await import('astro');
    await build({ root: PROJECT, outDir, cacheDir, logLevel: 'warn', configFile: 'astro.config.mjs' });
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}

/** What astro.config.mjs and the content loader read. Nothing asks the network for updates or sends telemetry. */
export function setEnvironment(content: string): void {
  process.env['MINGZHANG_CONTENT'] = content;
  process.env['MINGZHANG_ADDRESS'] = loadSite(content).address;
  // A test runner's DEV would make pages believe that they are in the dev server.
  delete process.env['DEV'];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
}
