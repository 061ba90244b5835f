import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openProgram } from '#cli/program-bundling.ts';
import { finishPublishing, publish, refuseForeign } from '#cli/publish.ts';
import { stagingFolder } from '#cli/staging.ts';
import { isAsBuilt, type LastOutput, lastOutput, rememberBuild } from '#integrations/last-build.ts';
import { MARK, writeSums } from '#integrations/manifest.ts';
import type { Publication } from '#integrations/publication.ts';
import { renderSite } from '#integrations/site-rendering.ts';
import { lap, writeStages } from '#integrations/stage-clock.ts';
import { loadSite } from '#load/content.ts';

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
    const { made, sums: known } = await makeSite(content, staging, lastOutput(content, output));
    await writeFile(join(staging, MARK), 'Built by mingzhang; this folder is replaced as a whole by the next build.\n');
    const sums = writeSums(staging, known);
    await publish(staging, output);
    rememberBuild(content, output, made, sums);
    lap('publish');
    writeStages();
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** All files of a site whose content has been verified and stored, in an empty folder within the project. */
export async function makeSite(content: string, outDir: string, last?: LastOutput): Promise<Publication> {
  setEnvironment(content);
  return renderSite(content, { outDir, program: await openProgram(content), last });
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
