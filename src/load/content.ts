import { existsSync, statSync } from 'node:fs';
import { builtInStandards } from '#load/built-in-standards.ts';
import { type Content, contentOf, type FolderContext, folderContext, isReport, readSite } from '#load/content-files.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { ContentError } from '#load/problem.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import type { Site } from '#schema/site.ts';

export type { Content } from '#load/content-files.ts';

/** Loads a content folder. Throws a ContentError when there is nothing to read; anything else becomes a finding. */
export function loadContent(folder: string): Content {
  return readContent(openFolder(folder));
}

/** The same from files that are already at hand; `context` where what is no report was read before. */
export function readContent(files: SourceFolder, context?: FolderContext): Content {
  return contentOf(files, builtInStandards(), context);
}

/** What reading a few of the reports of a folder needs of its other files. Throws a ContentError without settings. */
export function readContext(files: SourceFolder): FolderContext {
  return folderContext(files, builtInStandards());
}

/** The settings of site.yaml alone. Throws a ContentError when they cannot be read. */
export function loadSite(folder: string): Site {
  return readSite(openFolder(folder));
}

/** Report files of a content folder, read or not. */
export function reportFiles(folder: string): string[] {
  return openFolder(folder).paths.filter(isReport);
}

/** Throws a ContentError when there is no such folder. */
export function openFolder(folder: string): SourceFolder {
  if (existsSync(folder) && statSync(folder).isDirectory()) return folderOnDisk(folder);
  throw new ContentError(
    `没有内容文件夹 ${folder}；请核对 --content 或 MINGZHANG_CONTENT`,
    `there is no content folder ${folder}`,
  );
}
