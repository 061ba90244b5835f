import { parentPort, workerData } from 'node:worker_threads';
import type { CardData } from '#render/og/card-data.ts';
import { type CardFont, fontsOf } from '#render/og/font.ts';
import { cardImage } from '#render/og/image.ts';

/** What a worker is started with. */
export interface WorkerFonts {
  faces: (Omit<CardFont, 'data'> & { data: Uint8Array })[];
}

export interface CardOrder {
  index: number;
  card: CardData;
  subject: string;
}

export type CardAnswer = { index: number; png: Uint8Array } | { index: number; error: string };

/** Draws one card after another, as they are ordered. */
const { faces } = workerData as WorkerFonts;
const fonts = fontsOf(faces.map((face) => ({ ...face, data: Buffer.from(face.data) })));
parentPort?.on('message', async ({ index, card, subject }: CardOrder) => {
  try {
    answer({ index, png: await cardImage(card, subject, fonts) });
  } catch (error) {
    answer({ index, error: error instanceof Error ? error.message : String(error) });
  }
});

function answer(message: CardAnswer): void {
  parentPort?.postMessage(message);
}
