import type { FileNews, FindingsNews } from '#integrations/findings-feed.ts';
import { PANEL_STYLE } from '#integrations/findings-panel/style.ts';

/** Whether the reader closed the panel; it stays closed from page to page until opened. */
const CLOSED = 'mingzhang-findings-closed';

const host = document.createElement('aside');
host.setAttribute('aria-label', '校验结果（只在编辑预览时显示）');
host.id = 'mingzhang-findings';
const root = host.attachShadow({ mode: 'open' });

if (import.meta.hot) {
  import.meta.hot.on('mingzhang:findings', show);
  import.meta.hot.send('mingzhang:ask');
}

function show(news: FindingsNews): void {
  const open = opened();
  const panel = element('details', { class: news.passed ? 'panel passed' : 'panel failed' });
  panel.open = root.querySelector('details') === null ? startsOpen(news) : open;
  panel.addEventListener('toggle', () => sessionStorage.setItem(CLOSED, panel.open ? '' : 'closed'));
  const summary = element('summary', { role: 'status' }, label(news));
  const verdict = element('p', { class: 'verdict' }, news.verdict);
  panel.append(summary, verdict, ...inOrder(news.files).map(section));
  const style = element('style', {}, PANEL_STYLE);
  root.replaceChildren(style, panel);
  if (!host.isConnected) document.body.append(host);
}

function opened(): boolean {
  return root.querySelector('details')?.open ?? false;
}

/** Opens by itself where the page's own report has an error, or nothing can be read. */
function startsOpen({ passed, files }: FindingsNews): boolean {
  const own = files.find(isOwn);
  const wrong = (own?.errors ?? 0) > 0 || (!passed && files.length === 0);
  return wrong && sessionStorage.getItem(CLOSED) !== 'closed';
}

function label({ passed, files }: FindingsNews): string {
  const sum = (key: 'errors' | 'warnings') => files.reduce((total, file) => total + file[key], 0);
  const [errors, warnings] = [sum('errors'), sum('warnings')];
  if (!passed && errors === 0) return '校验：内容无法读取';
  if (errors + warnings === 0) return '校验：没有问题';
  return `校验：${errors} 个错误，${warnings} 个提醒`;
}

/** The page's own report comes first. */
function inOrder(files: readonly FileNews[]): FileNews[] {
  return [...files.filter(isOwn), ...files.filter((file) => !isOwn(file))];
}

function isOwn({ path }: FileNews): boolean {
  return decodeURI(location.pathname).startsWith(`/${path.replace(/\.mdx$/, '')}/`);
}

function section(file: FileNews): HTMLElement {
  const details = element('details', { class: 'file' });
  details.open = isOwn(file);
  const counts = `${file.errors} 个错误，${file.warnings} 个提醒`;
  details.append(element('summary', {}, `${file.path} · ${counts}`), element('pre', { tabindex: '0' }, file.text));
  return details;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
