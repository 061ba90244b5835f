import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CardAnswer, CardOrder, WorkerFonts } from '#render/og/card-worker.ts';
import type { CardFonts } from '#render/og/font.ts';
import type { SiteCard } from '#render/og/site-cards.ts';

/** A worker costs as much to start as this many cards cost to draw. */
const CARDS_A_WORKER = 12;
const MOST_WORKERS = 4;
/** Room for what one card leaves behind, so that a collection finds nearly all of it dead: a tenth of the time of a card. */
const LIMITS = { maxYoungGenerationSizeMb: 32 };

/** A thread ended before its cards were drawn. */
export class LostWorkerError extends Error {
  override name = 'LostWorkerError';

  constructor(code: number) {
    super(`绘制分享图的线程被结束（代码 ${code}），多半是内存不够。已发布的站点没有动；请再运行一次，画好的图不会重画`);
  }
}

/** Draws cards in worker threads and hands over each as it is done, in no order. Stops at the first that fails. */
export async function drawInWorkers(
  cards: readonly SiteCard[],
  fonts: CardFonts,
  done: (card: SiteCard, png: Buffer) => Promise<void>,
): Promise<void> {
  const orders = cards.map(({ card, subject }, index): CardOrder => ({ index, card, subject }));
  const waiting = orders.values();
  const count = Math.min(availableParallelism(), MOST_WORKERS, Math.ceil(cards.length / CARDS_A_WORKER));
  const workerData: WorkerFonts = { faces: fonts.faces };
  const workers = Array.from(
    { length: count },
    () =>
      new Worker(new URL('../render/og/card-worker.ts', import.meta.url), {
        workerData,
        resourceLimits: LIMITS,
      }),
  );
  const finish = (index: number, png: Uint8Array): Promise<void> => {
    const card = cards[index];
    return card === undefined ? Promise.resolve() : done(card, Buffer.from(png.buffer, png.byteOffset, png.byteLength));
  };
  try {
    await Promise.all(workers.map((worker) => work(worker, waiting, finish)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Gives a worker its next card while the one before is written, until none is waiting. */
function work(
  worker: Worker,
  waiting: Iterator<CardOrder>,
  finish: (index: number, png: Uint8Array) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const written: Promise<void>[] = [];
    const next = (): void => {
      const { value, done } = waiting.next();
      if (done === true) Promise.all(written).then(() => resolve(), reject);
      else worker.postMessage(value);
    };
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new LostWorkerError(code)));
    worker.on('message', (answer: CardAnswer) => {
      if ('error' in answer) return reject(new Error(answer.error));
      const writing = finish(answer.index, answer.png);
      writing.catch(reject);
      written.push(writing);
      next();
    });
    next();
  });
}
