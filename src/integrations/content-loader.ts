import { createHash } from 'node:crypto';
import type { Loader } from 'astro/loaders';
import { registerOf, summaryOf } from '#derive/register.ts';
import type { ReportView } from '#derive/report-view.ts';
import { reportFacts } from '#derive/report-views.ts';
import { settingsOf } from '#derive/site-view.ts';
import { allFindings, openCount, resultOf } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { type Revisions, revisionsIn } from '#integrations/revisions.ts';
import { loadContent, loadSite } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { ContentError } from '#load/problem.ts';
import { renderArticle } from '#render/article/serialize.ts';
import { writeRegister, writeSummaries, writeView } from '#render/view-store.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

type Store = Parameters<Loader['load']>[0]['store'];

/**
 * Loads, verifies and stores all reports. The collection holds summaries; a report's whole view lies in a
 * content-addressed file. The whole store is written anew on every load: Astro's cache knows nothing of our rules.
 */
export function reportLoader(): Loader {
  return {
    name: 'mingzhang-reports',
    load: async ({ store, watcher, logger }) => {
      const folder = contentFolder(undefined);
      const say = (text: string) => logger.info(text);
      await storeReports(folder, store, say, watcher === undefined);
      if (watcher === undefined) return;
      const again = oneAtATime(() => storeReports(folder, store, say, false));
      watcher.add(folder);
      watcher.on('all', (_event, path) => {
        if (path.startsWith(folder)) again().catch((error: unknown) => logger.error(messageOf(error)));
      });
    },
  };
}

/** Editors save in several steps: what comes while a load runs is one further load. */
function oneAtATime(load: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = load().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (running === undefined) return start();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return start();
      });
    return next;
  };
}

/** Content that cannot be read at all is the author's matter: its sentence, no stack. */
function messageOf(error: unknown): string {
  if (error instanceof ContentError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Settings of site.yaml for the pages. */
export function siteLoader(): Loader {
  return {
    name: 'mingzhang-site',
    load: async ({ store }) => {
      store.clear();
      store.set({
        id: 'site',
        data: settingsOf(loadSite(contentFolder(undefined))) as unknown as Record<string, unknown>,
      });
    },
  };
}

async function storeReports(folder: string, store: Store, say: (text: string) => void, strict: boolean): Promise<void> {
  const verified = verify(loadContent(folder));
  const result = resultOf(verified, 'zh');
  if (openCount(allFindings(result), 'error') > 0) {
    if (strict) throw new Error(`content has errors:\n${formatText(result, false)}`);
    say(`\n${formatText(result, false)}`);
  }
  const views = await storeViews(verified, await revisionsIn(folder));
  const summaries = views.map(summaryOf);
  await writeSummaries(summaries);
  await writeRegister(registerOf(verified.content, views));
  store.clear();
  for (const summary of summaries)
    store.set({ id: summary.id, data: summary as unknown as Record<string, unknown>, digest: summary.view });
}

/** A stored view without its narrative: what the site's other pages are made from. */
type StoredView = Omit<ReportView, 'article' | 'headings'>;

async function storeViews(verified: VerifiedContent, revisionsOf: (path: string) => Revisions): Promise<StoredView[]> {
  const facts = reportFacts(verified, revisionsOf);
  return Promise.all(
    verified.reports.map(async (report, index) => {
      const own = facts[index];
      if (own === undefined) throw new Error('a verified report has no view');
      const full: Omit<ReportView, 'view'> = { ...own, ...renderArticle(report) };
      const json = JSON.stringify(full);
      const view = createHash('sha256').update(json).digest('hex');
      await writeView(view, json);
      return { ...own, view };
    }),
  );
}
