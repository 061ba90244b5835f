import { EventEmitter } from 'node:events';
import { describe, expect, test, vi } from 'vitest';
import { failureInWords } from '#cli/failure-words.ts';
import type { CardData } from '#render/og/card-data.ts';

const failure = (code: string, more: object = {}) => Object.assign(new Error(`${code}: no`), { code, ...more });
const caught = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('a failure of the system', () => {
  test.each([
    [
      'ENOSPC',
      { path: '/site/a.html' },
      '磁盘已满，写不下 /site/a.html 。已发布的站点没有动；腾出空间后再运行一次即可',
    ],
    ['EACCES', { path: '/a', dest: '/b' }, '没有权限写 /b 。'],
    ['EBUSY', { path: '/a', dest: '/b' }, '/a 是挂载点，或正被别的程序占用'],
    ['EROFS', {}, '要写的文件所在的磁盘只读。'],
    ['ERR_WORKER_OUT_OF_MEMORY', {}, '内存不够，一个工作线程被结束。'],
  ])('%s is said in one sentence', (code, more, words) => {
    const said = failureInWords(failure(code, more));
    expect(said).toContain(words);
    expect(said).toContain('已发布的站点没有动');
    expect(said).not.toContain('\n');
  });

  test('is found among the causes', () => {
    const cause = failure('ENOSPC', { path: '/x' });
    expect(failureInWords(new Error('outer', { cause }))).toContain('磁盘已满');
    expect(failureInWords(new AggregateError([new Error('other'), cause]))).toContain('磁盘已满');
  });

  test.each([failure('ENOENT'), new Error('a bug'), 'text', undefined])('is not seen in another error: %s', (error) => {
    expect(failureInWords(error)).toBeUndefined();
  });
});

describe('a part that is missing', () => {
  test('the fonts of the cards', async () => {
    vi.resetModules();
    vi.doMock('node:module', () => ({
      createRequire: () => ({
        resolve: () => {
          throw failure('MODULE_NOT_FOUND');
        },
      }),
    }));
    const { loadFonts } = await import('#render/og/font.ts');
    const error = await caught(loadFonts());
    vi.doUnmock('node:module');
    expect(failureInWords(error)).toMatch(/^缺少分享图的字体 @expo-google-fonts\S+。已发布的站点没有动；请运行 npm ci/);
  });

  test('a thread that draws cards and ends before they are drawn', async () => {
    vi.resetModules();
    vi.doMock('node:worker_threads', () => ({ Worker: EndingWorker }));
    const { drawInWorkers } = await import('#integrations/card-workers.ts');
    const card = { page: '/', subject: 'x', card: {} as CardData };
    const error = await caught(drawInWorkers([card], { faces: [], points: new Set() }, () => Promise.resolve()));
    vi.doUnmock('node:worker_threads');
    expect(failureInWords(error)).toMatch(/^绘制分享图的线程被结束（代码 134），.*已发布的站点没有动；请再运行一次/);
  });
});

/** A thread that a system short of memory ends as it gets its first card. */
class EndingWorker extends EventEmitter {
  postMessage(): void {
    this.emit('exit', 134);
  }

  terminate(): Promise<number> {
    return Promise.resolve(134);
  }
}
