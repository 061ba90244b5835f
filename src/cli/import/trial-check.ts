import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportOptions } from '#cli/import/import-options.ts';
import { resultOf } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import type { ReportDraft } from '#intake/draft.ts';
import { writeMdx } from '#intake/write-mdx.ts';
import { readContent } from '#load/content.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { folderInMemory, type SourceFolder } from '#load/source-folder.ts';
import { outcomeOf } from '#verify/suggest/proposal.ts';
import { type Suggestion, suggestRelations } from '#verify/suggest.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

/** An import that was checked before it is written. */
export interface CheckedImport {
  /** Files to write, by path in the content folder. */
  files: Readonly<Record<string, string>>;
  /** Relations that the words show and that hold; they are in the file. */
  relations: readonly Suggestion[];
  /** Relations that the words show and that cannot be evaluated; they are only told. */
  open: readonly Suggestion[];
  /** What `verify` says of the report. */
  verdict: string;
}

/** Settings of a content folder that is made for the import. */
const SITE = `name: 自评报告导入
publisher: 自评报告导入
address: https://mingzhang.example
approvers: []
`;

/** Proposes relations from the text and verifies the report beside the others of its unit, without writing anything. */
export function checkDraft(
  draft: ReportDraft,
  path: string,
  { out, folder }: Pick<ImportOptions, 'out' | 'folder'>,
): CheckedImport {
  const own = existsSync(join(out, 'site.yaml'));
  const base = own ? folderOnDisk(out) : folderInMemory({ 'site.yaml': SITE });
  const content = readContent(
    withFile(own ? base : withStandards(base, folder, draft), path, writeMdx(draft), draft.unit),
  );
  const first = verify(content, undefined, (report) => report.path === path);
  const proposed = first.reports.flatMap(({ subject }) =>
    suggestRelations(subject).map((one) => ({ one, outcome: outcomeOf(subject, one.relation) })),
  );
  const relations = proposed.flatMap(({ one, outcome }) =>
    outcome === 'exact' || outcome === 'rounding' ? [one] : [],
  );
  const open = proposed.flatMap(({ one }) => (relations.includes(one) ? [] : [one]));
  const text = writeMdx({ ...draft, relations: relations.map(({ relation }) => relation) });
  const source = withFile(own ? base : withStandards(base, folder, draft), path, text, draft.unit);
  const checked = verify(readContent(source), undefined, (report) => report.path === path);
  const added = own
    ? {}
    : Object.fromEntries(source.paths.filter((one) => one !== path).map((one) => [one, textOf(source, one)]));
  return { files: { ...added, [path]: text }, relations, open, verdict: verdictOf(checked) };
}

/** The report among the files of the folder: others only of the same unit, for last year's figures. */
function withFile(base: SourceFolder, path: string, text: string, unit: string): SourceFolder {
  const memory = folderInMemory({ [path]: text });
  const kept = base.paths.filter((one) => one !== path && (!one.startsWith('reports/') || one.includes(`/${unit}.`)));
  const at = (one: string) => (one === path ? memory : base);
  return {
    name: base.name,
    paths: [...kept, path].sort(),
    read: (one) => at(one).read(one),
    digest: (one) => at(one).digest(one),
  };
}

/** A new folder takes over what the report refers to: its regime, its unit. */
function withStandards(base: SourceFolder, folder: string, { regime, unit }: ReportDraft): SourceFolder {
  const known = folderOnDisk(folder);
  const wanted = [`regimes/${regime ?? ''}.yaml`, `units/${unit}.yaml`, 'lexicon.yaml'].filter((path) =>
    known.paths.includes(path),
  );
  const at = (path: string) => (wanted.includes(path) ? known : base);
  return {
    name: base.name,
    paths: [...base.paths, ...wanted].sort(),
    read: (path) => at(path).read(path),
    digest: (path) => at(path).digest(path),
  };
}

function textOf(source: SourceFolder, path: string): string {
  const file = source.read(path);
  return 'text' in file ? file.text : '';
}

function verdictOf(checked: VerifiedContent): string {
  return formatText(resultOf({ ...checked, findings: [] }, 'zh'), false).trimEnd();
}
