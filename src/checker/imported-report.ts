import type { HandedIn } from '#checker/check-message.ts';
import type { StandardTexts } from '#checker/report-check.ts';
import type { SubmittedReport } from '#checker/submitted-report.ts';
import type { ReportDraft } from '#intake/draft.ts';
import { draftReport, type IntakeOptions } from '#intake/intake.ts';
import { IntakeError } from '#intake/intake-error.ts';
import type { Naming } from '#intake/naming.ts';
import { noticeLines } from '#intake/notice-lines.ts';
import { readFile } from '#intake/readers/read-file.ts';
import type { KnownNames } from '#intake/standards.ts';
import { writeMdx } from '#intake/write-mdx.ts';
import { readSite } from '#load/content-files.ts';
import { ContentError } from '#load/problem.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { loadStandards, readStandards } from '#load/standards.ts';

/** Name of a text that was pasted. */
const PASTED = '粘贴的文本.txt';

/** One report of files that are none yet, as `npm run import` makes it. Throws a ContentError with the reason. */
export async function importReport(
  files: readonly HandedIn[],
  known: { standards: StandardTexts; naming: Naming },
  options: IntakeOptions,
): Promise<SubmittedReport> {
  try {
    const documents = [];
    for (const { name, bytes } of files)
      documents.push(await readFile(name === '' ? PASTED : name, new Uint8Array(bytes)));
    const draft = draftReport(documents, namesOf(known), options);
    const withRelations = (relations: readonly string[]) => writeMdx({ ...draft, relations });
    return { name: files[0]?.name ?? '', text: writeMdx(draft), notes: notesOf(draft), withRelations };
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    // Nothing is ever written here.
    const sentence = error.message.replace(/[；。]没有写入任何文件/, '');
    throw new ContentError(sentence, sentence);
  }
}

function namesOf({ standards: { own, builtIn }, naming }: { standards: StandardTexts; naming: Naming }): KnownNames {
  const files = folderInMemory(own);
  const { units, metrics, regimes, lexicon } = loadStandards(files, readStandards(folderInMemory(builtIn)));
  return { units, metrics, regimes, lexicon, measures: new Set(readSite(files).measures), naming };
}

function notesOf(draft: ReportDraft): string[] {
  return noticeLines(draft).map(({ file, word, zh }) => `${word}：${file === '' ? '' : `${file}，`}${zh}`);
}
