/** Where a progress is shown: a terminal, or nothing. */
export interface ProgressScreen {
  isTTY?: boolean;
  write(text: string): unknown;
}

/** Milliseconds before anything is shown, and between two lines. */
const PATIENCE = 2000;
const INTERVAL = 250;

/**
 * Counts what is done of a long work and shows count, rate and remaining time in one line of a terminal; silent in CI and in
 * files, and for what is soon done. `now` is a clock in milliseconds.
 */
export function progressOf(
  what: string,
  total: number,
  screen: ProgressScreen = process.env['CI'] === undefined ? process.stderr : { write: () => false },
  now: () => number = () => performance.now(),
): () => void {
  const start = now();
  let done = 0;
  let shown = start + PATIENCE - INTERVAL;
  return () => {
    done += 1;
    const time = now();
    if (screen.isTTY !== true || (time - shown < INTERVAL && done < total)) return;
    if (done === total) {
      if (shown >= start + PATIENCE) screen.write('\r\u001b[K');
      return;
    }
    shown = time;
    const rate = (done * 1000) / (time - start);
    const left = Math.ceil((total - done) / rate);
    screen.write(`\r\u001b[K${what} ${done}/${total}，每秒 ${rate.toFixed(0)}，还需约 ${left} 秒`);
  };
}
