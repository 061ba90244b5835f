import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Paragraph } from 'docx';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { docxOf } from './office-files.ts';

const CONTENT = join(import.meta.dirname, '..', '..', 'content');
const PATH = 'reports/2023/lianjiang-government-service-centre.mdx';

/** Files of the content folder that the real report stands on. */
export const CONTEXT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'site.yaml',
    'lexicon.yaml',
    'units/lianjiang-government-service-centre.yaml',
    'regimes/lianjiang-whole-unit-2023.yaml',
  ].map((path) => [path, readFileSync(join(CONTENT, path), 'utf8')]),
);

/** The lines of the real report as its unit would hand them in: title, particulars, text; without the editor's notes. */
export function realLines(): string[] {
  const content = readContent(folderInMemory({ ...CONTEXT, [PATH]: readFileSync(join(CONTENT, PATH), 'utf8') }));
  const [report] = content.reports;
  if (report === undefined)
    throw new Error(content.broken.flatMap(({ findings }) => findings.map(({ message }) => message)).join('\n'));
  const lines = report.narrative.blocks
    .filter(({ aside }) => !aside)
    .map(({ text, figures }) => {
      let line = text;
      for (const { at, of } of figures.toReversed())
        line = `${line.slice(0, at)}${report.front.figures[of]?.value.text ?? ''}${line.slice(at)}`;
      return line;
    });
  return ['整体绩效自评报告', ...lines];
}

export function realText(): Uint8Array {
  return new TextEncoder().encode(realLines().join('\n\n'));
}

export function realDocx(): Promise<Uint8Array> {
  return docxOf(realLines().map((line) => new Paragraph(line)));
}
