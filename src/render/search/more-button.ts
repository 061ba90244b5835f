import { PAGE_SIZE } from '#render/search/searcher.ts';

/** A button for the next items, to which the focus moves when they come. */
export function offerMore(
  button: HTMLButtonElement,
  list: HTMLElement,
  word: string,
  total: number,
  shown: number,
  load: (from: number, to: number) => Promise<HTMLLIElement[]>,
): void {
  const rest = total - shown;
  button.hidden = rest <= 0;
  button.textContent = `再显示 ${Math.min(rest, PAGE_SIZE)} ${word}（还有 ${rest} ${word}）`;
  const again = async (): Promise<void> => {
    button.disabled = true;
    const next = await load(shown, shown + PAGE_SIZE).catch(() => undefined);
    button.disabled = false;
    if (button.onclick !== again) return;
    if (next === undefined) {
      button.textContent = '没有读到，请再试一次';
      return;
    }
    list.append(...next);
    next[0]?.querySelector('a')?.focus();
    offerMore(button, list, word, total, shown + PAGE_SIZE, load);
  };
  button.onclick = again;
}
