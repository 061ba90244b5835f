import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentText } from '#load/attachment-text.ts';
import { digestOfFile } from '#load/digest.ts';
import type { Sentence } from '#load/problem.ts';
import { MISSING, type SourceFolder } from '#load/source-folder.ts';
import { readTextFile, type TextFile } from '#load/text-file.ts';

/** Hidden files that belong to a repository, not to its content. */
const OF_REPOSITORY = /^\.(?:git|github|gitee|gitignore|gitattributes|gitlab-ci\.yml|editorconfig)$|(?:^|\/)\.gitkeep$/;

/** The files below a folder; links are listed, not followed. */
export function folderOnDisk(folder: string): SourceFolder {
  const strange = new Map<string, Sentence>();
  const paths = walk(folder, '', strange).sort();
  return {
    name: folder,
    paths: paths.filter((path) => !/(^|\/)\.|~$/.test(path)),
    strange,
    read: (path) => readFrom(folder, path),
    digest: (path) => digestOfFile(join(folder, path)),
    texts: (path) => attachmentText(join(folder, path)),
  };
}

/** Paths below the folder; a link to a folder is one path, whatever it leads to. What is no plain file is noted. */
function walk(folder: string, below: string, strange: Map<string, Sentence>): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (OF_REPOSITORY.test(path)) return [];
    if (entry.isDirectory()) return walk(folder, path, strange);
    const why = whyStrange(entry, path);
    if (why !== undefined) strange.set(path, why);
    return [path];
  });
}

function whyStrange(entry: Dirent, path: string): Sentence | undefined {
  if (entry.isSymbolicLink())
    return { zh: '是符号链接；请放入文件本身', en: 'is a symbolic link; put the file itself there' };
  if (!entry.isFile())
    return { zh: '不是普通文件；请移出内容文件夹', en: 'is not a plain file; take it out of the folder' };
  if (/^(?:\.DS_Store|\..*\.sw[a-p]|~\$.*|.*~)$/.test(entry.name))
    return {
      zh: '是软件留下的文件，不会读取；请不要提交',
      en: 'is left by some software and not read; do not commit it',
    };
  if (!/(?:^|\/)\./.test(path)) return undefined;
  return {
    zh: '是隐藏文件，不会读取，也不该公开；请移出内容文件夹',
    en: 'is hidden and not read; take it out of the folder',
  };
}

function readFrom(folder: string, path: string): TextFile | Sentence {
  const file = join(folder, path);
  return existsSync(file) ? readTextFile(file) : MISSING;
}
