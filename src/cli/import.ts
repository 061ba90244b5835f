import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { IMPORT_USAGE, type ImportOptions, readImportOptions } from '#cli/import/import-options.ts';
import { knownNames } from '#cli/import/known-names.ts';
import { summaryText } from '#cli/import/summary.ts';
import { checkDraft } from '#cli/import/trial-check.ts';
import { finish } from '#cli/outcome.ts';
import { OutputError } from '#cli/site-build.ts';
import { pathOf } from '#intake/draft.ts';
import { draftReport } from '#intake/intake.ts';
import { IntakeError } from '#intake/intake-error.ts';
import { LARGEST_FILE, sizeSentence } from '#intake/readers/file-kind.ts';
import { readFile } from '#intake/readers/read-file.ts';
import type { SourceDocument } from '#intake/source.ts';

/** Word, Excel, CSV, PDF and text files of one report → its MDX: `npm run import -- FILE… [--unit U --year Y] [--out DIR]`. */
await finish(async () => {
  const options = readImportOptions(process.argv.slice(2));
  if (options.help) {
    process.stdout.write(`${IMPORT_USAGE}\n`);
    return 0;
  }
  try {
    await importFiles(options);
    return 0;
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    throw new OutputError(error.message);
  }
});

async function importFiles(options: ImportOptions): Promise<void> {
  const documents: SourceDocument[] = [];
  for (const file of options.files) documents.push(await readFile(basename(file), bytesOf(file)));
  const draft = draftReport(documents, knownNames(options.folder), {
    unit: options.unit,
    year: options.year,
    project: options.project,
  });
  const path = pathOf(draft);
  const target = join(options.out, path);
  if (existsSync(target) && !options.force)
    throw new OutputError(`${target} 已经存在，不会覆盖；要换成这次导入的，请加 --force，或用 --out 另放一处`);
  const checked = checkDraft(draft, path, options);
  for (const [name, text] of Object.entries(checked.files)) {
    const file = join(options.out, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  process.stderr.write(`${summaryText(draft, checked)}\n${checked.verdict}\n`);
  process.stdout.write(`${target}\n`);
}

/** The size is asked before anything is read. */
function bytesOf(file: string): Uint8Array {
  const name = basename(file);
  if (!existsSync(file)) throw new IntakeError(`没有文件 ${file}；请核对路径。没有写入任何文件`);
  const stat = statSync(file);
  if (!stat.isFile()) throw new IntakeError(`${name} 不是文件；请逐个写出要导入的文件。没有写入任何文件`);
  if (stat.size > LARGEST_FILE) throw new IntakeError(`${name}：${sizeSentence(stat.size)}；没有写入任何文件`);
  return readFileSync(file);
}
