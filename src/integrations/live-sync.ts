import type { Result } from '#format/result.ts';
import { contextDigest, syncContent, type ToldGroups } from '#integrations/content-sync.ts';
import { revisionsIn } from '#integrations/revisions.ts';
import { reopenedFolder } from '#load/reopened-folder.ts';
import { keepInMemory } from '#render/view-memory.ts';

/** What a dev server's run over its content came to. */
export interface LiveResult {
  result: Result;
  /** Of all files that are no reports. */
  context: string;
}

const syncs = new Map<string, () => Promise<LiveResult>>();

/** Reads and verifies what has changed in a content folder since this process asked last, and keeps what the pages need. */
export function syncAgain(folder: string): Promise<LiveResult> {
  const sync = syncs.get(folder) ?? liveSync(folder);
  syncs.set(folder, sync);
  return sync();
}

function liveSync(folder: string): () => Promise<LiveResult> {
  keepInMemory();
  const open = reopenedFolder(folder);
  const told: ToldGroups = new Map();
  // Git is asked once: what is being typed is in no commit yet.
  const history = revisionsIn(folder);
  return async () => {
    const files = open();
    const result = await syncContent(folder, { history, files, told });
    return { result, context: contextDigest(files) };
  };
}
