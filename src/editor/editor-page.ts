import type { CheckAnswer } from '#checker/check-message.ts';
import { addressOf, pathOf } from '#checker/report-address.ts';
import { askWorker } from '#checker/worker-client.ts';
import { editorAddress, type Repository, SERVICE_NAMES, serviceOf, writeInto } from '#editor/destination.ts';
import { groupView } from '#editor/field-view.ts';
import { type Field, fieldsOf, type Schema } from '#editor/form-model.ts';
import type { YamlRecord } from '#editor/frontmatter-edit.ts';
import type { View } from '#editor/input.ts';
import { blankReport, openReport, type ReportText, saveReport } from '#editor/report-text.ts';
import { isSentence } from '#load/problem.ts';

/** Milliseconds of rest after a change before the report is checked. */
const REST = 500;

interface Parts {
  open: HTMLFormElement;
  form: HTMLElement;
  body: HTMLTextAreaElement;
  status: HTMLElement;
  result: HTMLElement;
  save: HTMLElement;
}

interface Opened {
  report: ReportText;
  view: View;
  /** The report is not in the repository yet. */
  isNew: boolean;
}

/** The form editor: opens a report, shows it as a form, checks while one types, and hands the text on. */
export class Editor {
  readonly #page: Document;
  readonly #parts: Parts;
  readonly #repository: Repository | undefined;
  #fields: readonly Field[] = [];
  #opened: Opened | undefined;
  #folder: FileSystemDirectoryHandle | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: Document, parts: Parts, repository: Repository | undefined) {
    this.#page = page;
    this.#parts = parts;
    this.#repository = repository;
  }

  /** Shows what the page can open. */
  async start(): Promise<void> {
    this.#fields = fieldsOf((await readJson('/schemas/report.schema.json')) as Schema);
    const { open, form, body } = this.#parts;
    await this.#offerReports();
    open.hidden = false;
    open.addEventListener('change', ({ target }) => void this.#choose(target));
    open.querySelector('#editor-folder')?.addEventListener('click', () => void this.#openFolder());
    open.querySelector('#editor-new')?.addEventListener('click', () => this.open(blankReport(new Date()), true));
    for (const part of [form, body]) part.addEventListener('input', () => this.#changed());
  }

  /** Opens the text of a report; what cannot be a form is said and not opened. */
  open(source: string, isNew: boolean): void {
    const report = openReport(source);
    if (isSentence(report)) {
      void this.#explain(source, report.zh);
      return;
    }
    const view = groupView(this.#page, this.#fields, report.front);
    this.#opened = { report, view, isNew };
    this.#parts.form.replaceChildren(view.element);
    this.#parts.body.value = report.body;
    this.#parts.save.hidden = false;
    this.#parts.body.closest<HTMLElement>('.editor-body')?.removeAttribute('hidden');
    void this.#check();
  }

  /** The report as it would be saved now. */
  get text(): string {
    if (this.#opened === undefined) throw new Error('no report is open');
    const { report, view } = this.#opened;
    const order = this.#fields.map(({ key }) => key);
    return saveReport(report, view.read() as YamlRecord, this.#parts.body.value, order);
  }

  async #offerReports(): Promise<void> {
    const choices = (await readJson('/compare/data/reports.json')) as { id: string; name: string; year: number }[];
    const select = this.#parts.open.querySelector<HTMLSelectElement>('#editor-published');
    select?.append(...choices.map(({ id, name, year }) => new Option(`${name} ${year}年度`, id)));
  }

  async #choose(target: EventTarget | null): Promise<void> {
    if (target instanceof HTMLSelectElement && target.value !== '') {
      const response = await fetch(`/reports/${target.value}/source.mdx`);
      if (response.ok) this.open(await response.text(), false);
      else this.#say('refused', '本站没有公布这份报告的原始文本；请从本机打开');
    }
    if (target instanceof HTMLInputElement && target.files?.[0] !== undefined) {
      this.open(await target.files[0].text(), true);
    }
  }

  async #openFolder(): Promise<void> {
    if (window.showDirectoryPicker === undefined) {
      return this.#say('refused', '这个浏览器不能打开文件夹；请改用“打开文件”，改好后下载');
    }
    try {
      this.#folder = await window.showDirectoryPicker({ mode: 'readwrite' });
      this.#say('idle', `已打开文件夹 ${this.#folder.name}；保存时写入其中的 reports/`);
      this.#offerSaving();
    } catch (error) {
      // The reader closed the dialogue.
      if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
    }
  }

  #changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), REST);
  }

  async #check(): Promise<void> {
    const { text } = this;
    this.#say('busy', '正在校验……');
    const bytes = await new Blob([text]).arrayBuffer();
    const answer = await askWorker({ files: [{ name: 'report.mdx', bytes }] });
    // Typed on in the meantime: the check of that text is under way.
    if (text !== this.text) return;
    this.#show(answer);
    this.#offerSaving();
  }

  /** A text that no form can hold: what is wrong with it, in the words and with the corrected lines of the check. */
  async #explain(source: string, sentence: string): Promise<void> {
    this.#opened = undefined;
    this.#parts.form.replaceChildren();
    this.#parts.save.hidden = true;
    this.#parts.body.closest<HTMLElement>('.editor-body')?.toggleAttribute('hidden', true);
    const answer = await askWorker({ files: [{ name: 'report.mdx', bytes: await new Blob([source]).arrayBuffer() }] });
    this.#parts.result.innerHTML = 'refused' in answer ? '' : answer.html;
    this.#say('refused', sentence);
  }

  #show(answer: CheckAnswer): void {
    if ('refused' in answer) {
      this.#say('refused', answer.refused);
      return;
    }
    this.#say(answer.passed ? 'passed' : 'failed', answer.summary);
    this.#parts.result.innerHTML = answer.html;
  }

  #offerSaving(): void {
    if (this.#opened === undefined) return;
    const { text } = this;
    const path = pathOf(addressOf(text));
    const name = path.slice(path.lastIndexOf('/') + 1);
    const download = this.#page.createElement('a');
    download.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
    Object.assign(download, { download: name, textContent: `下载 ${name}`, className: 'editor-download' });
    const offers: HTMLElement[] = [download];
    if (this.#folder !== undefined) offers.push(this.#button(`保存到文件夹 ${path}`, () => this.#saveInto(path)));
    if (this.#repository !== undefined) offers.push(...this.#hosted(this.#repository, path, this.#opened.isNew));
    for (const old of this.#parts.save.querySelectorAll<HTMLAnchorElement>('a[download]'))
      URL.revokeObjectURL(old.href);
    this.#parts.save.replaceChildren(...offers);
  }

  /** The service's own editor opens at the file; the text is in the clipboard. */
  #hosted(repository: Repository, path: string, isNew: boolean): HTMLElement[] {
    const service = SERVICE_NAMES[serviceOf(repository.address)];
    const link = this.#page.createElement('a');
    const address = editorAddress(repository, path, isNew);
    Object.assign(link, { href: address, target: '_blank', rel: 'noopener', className: 'editor-propose' });
    link.textContent = `复制全文并到 ${service} 提交`;
    link.addEventListener('click', () => void navigator.clipboard.writeText(this.text));
    const how = this.#page.createElement('small');
    how.textContent = `在 ${service} 的编辑页全选、粘贴，写一句改了什么，选择“新建分支并提出合并请求”。`;
    return [link, how];
  }

  async #saveInto(path: string): Promise<void> {
    if (this.#folder === undefined) return;
    await writeInto(this.#folder, path, this.text);
    this.#say('saved', `已保存 ${path}`);
  }

  #button(label: string, act: () => Promise<void>): HTMLElement {
    const button = this.#page.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => {
      act().catch((error: unknown) => this.#say('refused', `没有保存：${error instanceof Error ? error.message : ''}`));
    });
    return button;
  }

  #say(state: string, words: string): void {
    this.#parts.status.dataset['checkStatus'] = state;
    this.#parts.status.textContent = words;
  }
}

async function readJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

declare global {
  interface Window {
    showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
  }
}
