import type { HandedIn } from '#checker/check-message.ts';
import type { StandardTexts } from '#checker/report-check.ts';
import type { SubmittedReport } from '#checker/submitted-report.ts';
import type { ReportDraft } from '#intake/draft.ts';
import { draftReport, type IntakeOptions } from '#intake/intake.ts';
import { IntakeError } from '#intake/intake-error.ts';
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
  standards: StandardTexts,
  options: IntakeOptions,
): Promise<SubmittedReport> {
  try {
    const documents = [];
    for (const { name, bytes } of files)
      documents.push(await readFile(name === '' ? PASTED : name, new Uint8Array(bytes)));
    const draft = draftReport(documents, namesOf(standards), options);
    const withRelations = (relations: readonly string[]) => writeMdx({ ...draft, relations });
    return { text: writeMdx(draft), notes: notesOf(draft), withRelations };
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    const sentence = onThisPage(error.message);
    throw new ContentError(sentence, sentence);
  }
}

/** Figures get plain numbers for ids: the table of spellings would cost as much as the rest of the page. */
function namesOf({ own, builtIn }: StandardTexts): KnownNames {
  const files = folderInMemory(own);
  const { units, metrics, regimes, lexicon } = loadStandards(files, readStandards(folderInMemory(builtIn)));
  return { units, metrics, regimes, lexicon, measures: new Set(readSite(files).measures), spell: () => 'figure' };
}

const KINDS = { taken: '收入', doubtful: '待核', 'left-out': '未收' } as const;

function notesOf({ summary }: ReportDraft): string[] {
  return summary.flatMap(({ file, notices }) =>
    notices.map(({ kind, zh }) => `${KINDS[kind]}：${file === '' ? '' : `${file}，`}${zh}`),
  );
}

/** The same sentence for somebody who has a form and not a command line. */
function onThisPage(message: string): string {
  return message
    .replace(/[；。]没有写入任何文件/, '')
    .replace(/请加上 --year.*$/, '请在“年度”一栏填写')
    .replace(/请加上 --unit.*$/, '请在“单位”一栏填写');
}
