import type { ViteDevServer } from 'vite';
import { allFindings } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { syncContent } from '#integrations/content-sync.ts';
import { announce, announceFailure } from '#integrations/findings-feed.ts';
import { revisionsIn } from '#integrations/revisions.ts';
import { ContentError } from '#load/problem.ts';
import { keepInMemory } from '#render/view-store.ts';

interface LiveOptions {
  /** The content folder. */
  folder: string;
  watcher: ViteDevServer['watcher'];
  say: (text: string) => void;
  complain: (text: string) => void;
  /** Loads the collections anew and tells the browser. */
  refresh: () => Promise<void>;
}

/** Keeps the dev server's pages at what the content folder says, and prints findings as they are typed. */
export function followContent({ folder, watcher, say, complain, refresh }: LiveOptions): void {
  keepInMemory();
  // Git is asked once: what is being typed is in no commit yet.
  const history = revisionsIn(folder);
  const again = oneAtATime(async () => {
    const result = await syncContent(folder, history);
    announce(folder, result);
    if (allFindings(result).length > 0) say(`\n${formatText(result, false)}`);
    await refresh();
  });
  watcher.add(folder);
  const fail = (error: unknown): void => {
    complain(messageOf(error));
    announceFailure(messageOf(error));
  };
  watcher.on('all', (_event, path) => {
    if (path.startsWith(folder)) again().catch(fail);
  });
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
