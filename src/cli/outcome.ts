import { OutputError } from '#cli/site-build.ts';
import { ContentError } from '#load/problem.ts';

/** Runs a command and sets the exit status: its own, 2 for content that cannot be read, 3 for a bug of ours. */
export async function finish(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    const expected = error instanceof ContentError || error instanceof OutputError;
    const message =
      error instanceof Error ? (expected ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`${message}\n`);
    process.exitCode = expected ? 2 : 3;
  }
}
