import { Editor } from '#editor/editor-page.ts';

/** Finds the parts of the page and brings the editor to life. */
export async function startEditor(page: Document): Promise<void> {
  const open = page.querySelector<HTMLFormElement>('#editor-open');
  const form = page.querySelector<HTMLElement>('#editor-form');
  const body = page.querySelector<HTMLTextAreaElement>('#editor-body');
  const status = page.querySelector<HTMLElement>('#editor-status');
  const result = page.querySelector<HTMLElement>('#editor-result');
  const save = page.querySelector<HTMLElement>('#editor-save');
  if (!open || !form || !body || !status || !result || !save) throw new Error('the page lacks a part of the editor');
  const { repository: address, branch = 'main', folder = 'content' } = open.dataset;
  const editor = new Editor(
    page,
    { open, form, body, status, result, save },
    address === undefined ? undefined : { address, branch, folder },
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  await editor.start();
}
