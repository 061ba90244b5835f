import { allFindings, openCount, type Result } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { useCache } from '#integrations/build-cache.ts';
import { syncContent } from '#integrations/content-sync.ts';

/**
 * Verifies a content folder, stores what its pages are made from and prints the findings. False when an error stands
 * unwaived: nothing is published then. `sync` is for one that will read the folder again.
 */
export async function checkContent(
  folder: string,
  sync: (folder: string) => Promise<Result> = syncContent,
): Promise<boolean> {
  useCache(folder);
  const result = await sync(folder);
  const passed = openCount(allFindings(result), 'error') === 0;
  const colour = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  process.stderr.write(formatText(result, colour));
  return passed;
}
