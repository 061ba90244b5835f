import { posix } from 'node:path';

/** A file from the root of the repository; `path` is relative to the content folder and may lead out of it. */
export function repositoryPath(prefix: string, path: string): string {
  return path.startsWith('../') ? posix.normalize(prefix + path) : prefix + path;
}
