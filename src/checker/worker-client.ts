import type { CheckAnswer, CheckRequest } from '#checker/check-message.ts';

let worker: Worker | undefined;
let asked = 0;

/** Has the worker check what is handed in. A worker that cannot be loaded or breaks is an answer, too. */
export function askWorker(request: CheckRequest): Promise<CheckAnswer> {
  worker ??= new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  const current = worker;
  asked += 1;
  const turn = asked;
  return new Promise((resolve) => {
    current.addEventListener(
      'message',
      function answered({ data }: MessageEvent<{ turn: number; answer: CheckAnswer }>) {
        if (data.turn !== turn) return;
        current.removeEventListener('message', answered);
        resolve(data.answer);
      },
    );
    current.addEventListener('error', ({ message }) => {
      worker = undefined;
      resolve({ refused: `校验程序出错（${message === '' ? '无法装载' : message}）；请刷新本页再试` });
    });
    current.postMessage(
      { turn, request },
      request.files.map(({ bytes }) => bytes),
    );
  });
}
