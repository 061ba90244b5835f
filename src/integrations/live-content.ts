import { sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import { allFindings } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { announce, announceFailure } from '#integrations/findings-feed.ts';
import { syncAgain } from '#integrations/live-sync.ts';
import { ContentError } from '#load/problem.ts';

/** Milliseconds without a further change after which files are read: a file is emptied before it is written. */
const PAUSE = 20;

interface LiveOptions {
  /** The content folder. */
  folder: string;
  watcher: ViteDevServer['watcher'];
  say: (text: string) => void;
  complain: (text: string) => void;
  /** Loads the collections anew and tells the browser, once. `content` is a digest of the files that are no reports. */
  refresh: (content: string) => Promise<void>;
}

/** Keeps the dev server's pages at what the content folder says, and prints findings as they are typed. */
export function followContent({ folder, watcher, say, complain, refresh }: LiveOptions): void {
  const load = async () => {
    try {
      const { result, context } = await syncAgain(folder);
      announce(folder, result);
      await refresh(context);
      if (allFindings(result).length > 0) say(`\n${formatText(result, false)}`);
    } catch (error) {
      complain(messageOf(error));
      announceFailure(messageOf(error));
    }
  };
  const change = coalesced(load);
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (path.startsWith(folder + sep)) change();
  });
}

/** Editors save in several steps, and several files at once: what comes within the pause or during a load is one load. */
function coalesced(load: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  const start = async () => {
    again = running;
    if (running) return;
    running = true;
    await load();
    running = false;
    if (again) await start();
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(start, PAUSE);
  };
}

/** Content that cannot be read at all is the author's matter: its sentence, no stack. */
function messageOf(error: unknown): string {
  if (error instanceof ContentError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
