import type { Content } from '#load/content-files.ts';
import type { Sentence } from '#load/problem.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import { type Finding, finding } from '#schema/finding.ts';
import { attachmentPath } from '#schema/report.ts';
import { FileName } from '#schema/text.ts';

const KNOWN = /^(?:site\.yaml|lexicon\.yaml|README\.md|(?:units|metrics|regimes)\/[^/]+\.yaml|reports\/.+\.mdx)$/;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const LEFTOVER = /(?:^|\/)(?:\.DS_Store|\.[^/]*\.sw[a-p]|~\$[^/]*|[^/]*~)$/;

/** Files that nothing reads, that are no plain files, or whose names are not the same everywhere; each is a finding. */
export function strayFiles(
  files: SourceFolder,
  content: Pick<Content, 'reports' | 'broken' | 'findings' | 'attachments'>,
): Finding[] {
  const declared = declaredAttachments(content, files.leftOut ?? []);
  const strange = files.strange ?? new Map<string, Sentence>();
  const told = new Set([...content.broken, ...content.findings].map(({ path }) => path));
  return [
    ...[...strange].flatMap(([path, sentence]) => (told.has(path) ? [] : [strangeFile(path, sentence)])),
    ...files.paths.filter((path) => !strange.has(path)).flatMap((path) => strayFile(path, declared)),
    ...unreadAttachments(files, content),
    ...oddNames(files.paths),
  ];
}

/** Attachments of the reports; of a report that is not or cannot be read, whatever lies in its unit's folder. */
function declaredAttachments(
  { reports, broken }: Pick<Content, 'reports' | 'broken'>,
  leftOut: readonly string[],
): (path: string) => boolean {
  const paths = new Set(
    reports.flatMap(({ front }) => front.attachments.map(({ file }) => attachmentPath(front, file))),
  );
  let folders: ReadonlySet<string> | undefined;
  return (path) => {
    if (paths.has(path)) return true;
    folders ??= new Set([
      ...broken.map(({ unit, year }) => attachmentPath({ unit, year }, '')),
      ...leftOut.map((report) => report.replace(/^reports\/([^/]+)\/([^./]+).*$/, 'attachments/$1/$2/')),
    ]);
    const [room, year, unit, ...rest] = path.split('/');
    return rest.length > 0 && folders.has(`${room}/${year}/${unit}/`);
  };
}

function strangeFile(path: string, { zh, en }: Sentence): Finding {
  if (LEFTOVER.test(path)) return found('unknown-file', path, zh, en, 'warning');
  return found(/(?:^|\/)\./.test(path) ? 'unknown-file' : 'unreadable-file', path, zh, en);
}

function strayFile(path: string, declared: (path: string) => boolean): Finding[] {
  if (KNOWN.test(path) || declared(path)) return [];
  if (path.startsWith('attachments/')) {
    const zh = '没有报告声明这个附件；请在报告的 attachments 中写明（attachments/<年度>/<单位>/…），或删去文件';
    return [
      found('unknown-file', path, zh, 'no report declares this attachment; name it under attachments or delete it'),
    ];
  }
  const zh = '不会读取这个文件；报告放在 reports/<年度>/<单位>.mdx，附件放在 attachments/，其他文件请移出内容文件夹';
  const en = 'nothing reads this file; reports are reports/<year>/<unit>.mdx, attachments go to attachments/';
  return [found('unknown-file', path, zh, en)];
}

/** Declared, there, and yet without a digest. */
function unreadAttachments(
  { paths, strange }: SourceFolder,
  { reports, attachments }: Pick<Content, 'reports' | 'attachments'>,
): Finding[] {
  const listed = new Set(paths);
  const declared = new Set(
    reports.flatMap(({ front }) => front.attachments.map(({ file }) => attachmentPath(front, file))),
  );
  const zh = '附件读不了或超过 50 MB；请压缩或拆分';
  return [...declared]
    .filter((path) => listed.has(path) && attachments?.has(path) === false && strange?.has(path) !== true)
    .map((path) => found('unreadable-file', path, zh, 'cannot be read, or is more than 50 MB'));
}

/** Names that another system cannot hold, shows otherwise, or takes for one another. */
function oddNames(paths: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, path);
    if (other !== undefined) {
      const zh = `与 ${other} 只有大小写或字形之差，有的系统会当作同一个文件；请改名`;
      return [found('file-name', path, zh, `${other} differs in case or form only; rename one`)];
    }
    const odd = path.split('/').find((step) => DEVICE.test(step) || /[\p{C}\p{Zl}\p{Zp}]/u.test(step) || !isName(step));
    if (odd === undefined) return [];
    const zh = '文件名含有看不见的字符、首尾空格、\\ : * ? " < > | 或系统保留的名称；请改名';
    return [found('file-name', path, zh, 'the name holds characters that other systems cannot; rename it')];
  });
}

/** Nearly every name, and nothing that a name may not be but that of a device. */
const PLAIN = /^(?!(?:null|Null|NULL)$)[A-Za-z0-9](?:[A-Za-z0-9._-]{0,100}[A-Za-z0-9])?$/;

function isName(step: string): boolean {
  return PLAIN.test(step) || (step === step.trim() && FileName.safeParse(step).success);
}

function found(rule: string, path: string, zh: string, en: string, severity: Finding['severity'] = 'error'): Finding {
  return finding({ rule, severity, path, message: zh, messageEn: en });
}
