import { failureInWords } from '#cli/failure-words.ts';
import { withoutCommands } from '#format/printable.ts';

/** Runs a command and sets the exit status: its own, 2 for content that cannot be read and a system that refuses, 3 for a bug of ours. */
export async function finish(command: () => Promise<number>): Promise<void> {
  process.once('beforeExit', abandon);
  try {
    process.exitCode = await command();
  } catch (error) {
    const words = failureInWords(error);
    const bug = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(withoutCommands(`${words ?? bug}\n`));
    process.exitCode = words === undefined ? 3 : 2;
  } finally {
    process.off('beforeExit', abandon);
  }
}

/** Nothing runs any more and the command is not done: it waits for a process that was killed, as Pagefind's may be. */
function abandon(): void {
  process.stderr.write('一个工作进程被结束，多半是内存不够。已发布的站点没有动；请关闭别的程序后再运行一次\n');
  process.exit(2);
}
