import type { CheckAnswer, CheckRequest } from '#checker/check-message.ts';
import { reportText } from '#checker/report-text.ts';
import { askWorker } from '#checker/worker-client.ts';

interface View {
  form: HTMLFormElement;
  text: HTMLTextAreaElement;
  files: HTMLInputElement;
  status: HTMLElement;
  result: HTMLElement;
}

/** Files dropped on the page; those chosen are kept by the form itself. */
let dropped: readonly File[] = [];
/** Number of the newest check; the answer to an older one is dropped. */
let current = 0;

/** Brings the page to life: a pasted text or dropped files are checked in a worker, and nothing leaves the browser. */
export function startCheckPage(page: Document): void {
  const view = viewOf(page);
  if (view === undefined) return;
  view.form.hidden = false;
  view.form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = [...(view.files.files ?? [])];
    const handed = chosen.length > 0 ? chosen : dropped;
    void check(view, handed.length > 0 ? handed : [new File([view.text.value], '')]);
  });
  view.form.addEventListener('reset', () => clear(view));
  view.files.addEventListener('change', () => {
    dropped = [];
    view.form.requestSubmit();
  });
  view.text.addEventListener('input', () => {
    dropped = [];
    view.files.value = '';
  });
  acceptDrops(view);
}

function viewOf(page: Document): View | undefined {
  const form = page.querySelector<HTMLFormElement>('#check-form');
  const text = page.querySelector<HTMLTextAreaElement>('#check-text');
  const files = page.querySelector<HTMLInputElement>('#check-files');
  const status = page.querySelector<HTMLElement>('#check-status');
  const result = page.querySelector<HTMLElement>('#check-result');
  if (form === null || text === null || files === null || status === null || result === null) return undefined;
  return { form, text, files, status, result };
}

/** Files may be dropped anywhere on the page: a near miss must not replace the page by the file. */
function acceptDrops(view: View): void {
  const page = view.form.ownerDocument;
  const mark = (over: boolean) => view.form.toggleAttribute('data-drop', over);
  page.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    dropped = files;
    view.files.value = '';
    void check(view, files);
  });
}

async function check(view: View, files: readonly File[]): Promise<void> {
  current += 1;
  const turn = current;
  say(view, 'busy', '正在校验……');
  const said = saidIn(view);
  const answer = await askWorker(await requestOf(files, said));
  if (turn !== current) return;
  view.result.replaceChildren();
  if ('refused' in answer) return say(view, 'refused', answer.refused);
  say(view, answer.passed ? 'passed' : 'failed', answer.summary);
  show(view, answer, () => askWorkerAgain(files, said));
}

/** Unit and year as the form says them. */
function saidIn({ form }: View): Pick<CheckRequest, 'unit' | 'year'> {
  const said = new FormData(form);
  const unit = String(said.get('unit') ?? '').trim();
  const year = Number(said.get('year') ?? '');
  return {
    unit: unit === '' ? undefined : unit,
    year: Number.isInteger(year) && year > 0 ? year : undefined,
  };
}

async function requestOf(files: readonly File[], said: Omit<CheckRequest, 'files'>): Promise<CheckRequest> {
  const handed = files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() }));
  return { files: await Promise.all(handed), ...said };
}

/** The same files once more, for a text with ids that can be filed. */
async function askWorkerAgain(files: readonly File[], said: Omit<CheckRequest, 'files'>): Promise<CheckAnswer> {
  return askWorker(await requestOf(files, { ...said, spelled: true }));
}

function show(
  view: View,
  { html, notes, report }: Exclude<CheckAnswer, { refused: string }>,
  spell: () => Promise<CheckAnswer>,
): void {
  const page = view.form.ownerDocument;
  const findings = page.createElement('div');
  findings.className = 'check-findings';
  // Made by the program's own formatter, which escapes whatever it shows of the text.
  findings.innerHTML = html;
  view.result.append(...(notes.length === 0 ? [] : [noteList(page, notes)]), findings, reportText(page, report, spell));
  view.result.querySelector<HTMLElement>('h2')?.focus();
}

function noteList(page: Document, notes: readonly string[]): HTMLElement {
  const box = page.createElement('details');
  const summary = page.createElement('summary');
  summary.textContent = `读入情况（${notes.length}项）`;
  const list = page.createElement('ul');
  list.append(
    ...notes.map((note) => {
      const item = page.createElement('li');
      item.textContent = note;
      return item;
    }),
  );
  box.append(summary, list);
  box.open = notes.length <= 12;
  return box;
}

function clear(view: View): void {
  current += 1;
  dropped = [];
  view.result.replaceChildren();
  say(view, 'idle', '');
}

function say(view: View, state: string, words: string): void {
  view.status.dataset['checkStatus'] = state;
  view.status.textContent = words;
}
