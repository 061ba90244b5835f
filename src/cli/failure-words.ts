/** Errors that say for themselves what to do; by name, as Astro may have loaded their classes a second time. */
const SPOKEN: readonly string[] = ['ContentError', 'OutputError', 'MissingFontError', 'LostWorkerError'];
const KEPT = '已发布的站点没有动';

/** What to say of each failure of the system, after the place where it happened. */
const SENTENCES: Readonly<Record<string, (place: string) => string>> = {
  ENOSPC: (place) => `磁盘已满，写不下${place}。${KEPT}；腾出空间后再运行一次即可`,
  EDQUOT: (place) => `用户的磁盘配额已满，写不下${place}。${KEPT}；腾出空间后再运行一次即可`,
  EFBIG: (place) => `文件超过了系统允许的大小：${place}。${KEPT}；请放宽限制（ulimit -f）后再运行一次`,
  EROFS: (place) => `${place}所在的磁盘只读。${KEPT}；请换一个可写的输出文件夹（MINGZHANG_OUT）`,
  EACCES: (place) => `没有权限写${place}。${KEPT}；请改正它和上一级文件夹的权限，或换一个输出文件夹（MINGZHANG_OUT）`,
  EPERM: (place) =>
    `系统不允许改动${place}。${KEPT}；请改正它和上一级文件夹的权限，或换一个输出文件夹（MINGZHANG_OUT）`,
  EBUSY: (place) =>
    `${place}是挂载点，或正被别的程序占用，不能整个替换。${KEPT}；请用它里面的一个文件夹作输出（MINGZHANG_OUT）`,
  EMFILE: (place) => `同时打开的文件太多（${place}）。${KEPT}；请放宽限制（ulimit -n 4096）后再运行一次`,
  ENOTDIR: (place) => `${place}的上级是文件，不是文件夹。${KEPT}；请换一个输出文件夹（MINGZHANG_OUT）`,
  ERR_WORKER_OUT_OF_MEMORY: () => `内存不够，一个工作线程被结束。${KEPT}；请关闭别的程序或换内存大的机器再运行一次`,
};

/** What to tell of an error that is no bug of ours, anywhere among the causes; undefined for any other. */
export function failureInWords(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (SPOKEN.includes(error.name)) return error.message;
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const sentence = code === undefined ? undefined : SENTENCES[code];
  if (sentence !== undefined) return sentence(placeInWords(code === 'EBUSY' ? path : (dest ?? path))).trim();
  const others = error instanceof AggregateError ? error.errors : [];
  return [error.cause, ...others].map(failureInWords).find((words) => words !== undefined);
}

function placeInWords(path: string | undefined): string {
  return path === undefined ? '要写的文件' : ` ${path} `;
}
