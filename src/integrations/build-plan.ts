import { hash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { recordOf } from '#derive/register.ts';
import { type SiteSettings, settingsOf } from '#derive/site-view.ts';
import { cacheFolder } from '#integrations/build-cache.ts';
import { codeDigest } from '#integrations/code-digest.ts';
import { contextDigest } from '#integrations/content-sync.ts';
import type { LastOutput } from '#integrations/last-build.ts';
import { type OutputCache, openOutputCache } from '#integrations/output-cache.ts';
import { type PageKeys, pageKeys } from '#integrations/page-keys.ts';
import { openPublication, type Publication } from '#integrations/publication.ts';
import { reportDownloads } from '#integrations/report-downloads.ts';
import { verifiedSource } from '#integrations/report-source.ts';
import { lap } from '#integrations/stage-clock.ts';
import { loadSite, openFolder } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { readVersionEntries } from '#render/version-store.ts';
import { readDigestedRegister, readSummaries, readView } from '#render/view-store.ts';

/** What one build publishes, and what it can take from the builds before. */
export interface BuildPlan {
  settings: SiteSettings;
  /** Folder of the published site. */
  outDir: string;
  keys: PageKeys;
  cache: OutputCache;
  publication: Publication;
}

/** After the content has been verified and stored. `last` is what the site that is being made will replace. */
export async function openBuildPlan(outDir: string, last: LastOutput | undefined): Promise<BuildPlan> {
  const content = contentFolder(undefined);
  const settings = settingsOf(loadSite(content));
  usePlots(content);
  const code = `${codeDigest()}\n${contextDigest(openFolder(content))}`;
  const { register, digest } = await readDigestedRegister();
  const versions = JSON.stringify(await readVersionEntries());
  const keys = pageKeys({ register, digest: hash('sha256', `${digest}\n${versions}`), settings, code });
  const cache = openOutputCache(join(cacheFolder(content), 'output'));
  return { settings, outDir, keys, cache, publication: openPublication(outDir, cache, last) };
}

/** Plots that were drawn by this version of the program; those of others go. */
function usePlots(content: string): void {
  const folder = join(cacheFolder(content), 'plots');
  const own = codeDigest().slice(0, 16);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (name !== own) rmSync(join(folder, name), { recursive: true, force: true });
  }
  process.env['MINGZHANG_PLOTS'] = join(folder, own);
}

/** Publishes the files of every report: as an earlier build made them of the same data, or anew. */
export async function publishDownloads({ settings, keys, publication }: BuildPlan): Promise<void> {
  for (const summary of await readSummaries()) {
    await publication.provide(keys.ofDownloads(summary), async () => {
      const [view, source] = await Promise.all([readView(summary.view), verifiedSource(summary)]);
      return reportDownloads({ view, record: recordOf({ ...view, view: summary.view }), settings, source });
    });
  }
  lap('downloads');
}
