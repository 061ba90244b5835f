import { sep } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ViteDevServer } from 'vite';
import { allFindings } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { announce, announceFailure } from '#integrations/findings-feed.ts';
import { syncAgain } from '#integrations/live-sync.ts';
import { ContentError } from '#load/problem.ts';
import { stampOf } from '#load/reopened-folder.ts';

/** Milliseconds without a further change after which files are read: a file is emptied before it is written. */
const PAUSE = 20;
/** Milliseconds during which the watcher tells a second change of a file to nobody (chokidar's throttle of 50), and some. */
const DEAF = 80;

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
    if (path.startsWith(folder + sep)) change(path);
  });
}

/**
 * Editors save in several steps, and several files at once: what comes within the pause or during a load is one load.
 * A file that has changed again, unheard, since it was read is loaded once more.
 */
function coalesced(load: () => Promise<void>): (path: string) => void {
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  const start = async () => {
    if (running) return;
    running = true;
    while (changed.size > 0) {
      const read = new Map([...changed].map((path) => [path, stampOf(path)]));
      changed.clear();
      await load();
      await pause(DEAF);
      for (const [path, stamp] of read) if (stampOf(path) !== stamp) changed.add(path);
    }
    running = false;
  };
  return (path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(start, PAUSE);
  };
}

/** Content that cannot be read at all is the author's matter: its sentence, no stack. */
function messageOf(error: unknown): string {
  if (error instanceof ContentError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
