import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

/** A published report page as the truth knows it: its text block by block, as written and as compared. */
export interface TruthPage {
  /** `/reports/2023/x/` */
  href: string;
  title: string;
  blocks: { written: string; compared: string }[];
}

const INLINE = new Set(
  'A ABBR B BDI BDO BUTTON CITE CODE DATA DEL DFN EM I INS KBD LABEL MARK OUTPUT Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR'.split(
    ' ',
  ),
);
const UNREAD =
  'script,style,template,noscript,svg,nav,select,textarea,datalist,dialog,iframe,[hidden],[aria-hidden=true],[data-pagefind-ignore]';

/** Reads every published report with a parser and a way of comparing that the search has no part in. */
export function readTruth(site: string): TruthPage[] {
  const folder = join(site, 'reports');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.html'),
  );
  return files.sort().map((path) => {
    const { document } = parseHTML(readFileSync(join(folder, path), 'utf8'));
    const main = document.querySelector('main');
    if (main === null) throw new Error(`${path} has no <main>`);
    for (const element of main.querySelectorAll(UNREAD)) element.remove();
    const written = blocksOf(main);
    return {
      href: `/reports/${path.replace(/index\.html$/, '').replaceAll('\\', '/')}`,
      title: document.querySelector('h1')?.textContent.trim() ?? '',
      blocks: written.map((text) => ({ written: text, compared: compared(text) })),
    };
  });
}

/** Text between the beginnings and ends of elements that are no part of a line. */
function blocksOf(root: Element): string[] {
  const blocks: string[] = [];
  let text = '';
  const end = (): void => {
    const line = text.replace(/\s+/gu, ' ').trim();
    if (line !== '') blocks.push(line);
    text = '';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (node.nodeType !== 1) return;
    const isBlock = !INLINE.has((node as Element).tagName.toUpperCase());
    if (isBlock) end();
    for (const child of node.childNodes) walk(child);
    if (isBlock) end();
  };
  walk(root);
  end();
  return blocks;
}

/** A string as readers compare it: without regard to width, case, kinds of brackets, quotes and dashes, and spacing. */
export function compared(text: string): string {
  return text
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[〔【〖{[]/gu, '(')
    .replace(/[〕】〗}\]]/gu, ')')
    .replace(/[“”„‟「」『』]/gu, '"')
    .replace(/[‘’‚‛]/gu, "'")
    .replace(/[—–―‒‐‑−]/gu, '-')
    .replace(/[•・‧∙]/gu, '·')
    .replace(/[〜∼]/gu, '~')
    .replace(/(?<=[\p{Script=Latin}\p{Nd}])\s+(?=[\p{Script=Latin}\p{Nd}])/gu, ' ')
    .replace(/(?<![\p{Script=Latin}\p{Nd}])\s+|\s+(?![\p{Script=Latin}\p{Nd}])/gu, '');
}

/** Addresses of the pages that contain the string in one block. */
export function pagesWith(pages: readonly TruthPage[], query: string): Set<string> {
  const wanted = compared(query);
  const found = pages.filter(({ blocks }) => blocks.some((block) => block.compared.includes(wanted)));
  return new Set(found.map(({ href }) => href));
}
