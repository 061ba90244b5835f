import { createHash } from 'node:crypto';
import type { Base } from '#history/base.ts';
import type { Git } from '#history/git.ts';

/** Who wrote a commit, for comparing with and never for printing: neither name nor address is kept. */
export interface Author {
  /** SHA-256 of the name as `nameDigest` writes it. */
  name: string;
  /** SHA-256 of the address in lower case. */
  mail: string;
}

/** Marks where a commit begins. */
const START = '\u0001';

/** Authors of what the branch commits since the base, by path relative to the content folder. */
export function authorsSince(git: Git, { commit, prefix }: Base): Map<string, Author[]> {
  const format = `--format=${START}%an%x00%ae`;
  const raw = git(['log', '--no-renames', '--no-show-signature', '-z', '--name-only', format, `${commit}..HEAD`, '--']);
  const authors = new Map<string, Author[]>();
  const tokens = raw.toString().split('\0');
  let author: Author | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = (tokens[at] ?? '').replace(/^\n/, '');
    if (token.startsWith(START)) {
      at += 1;
      author = { name: nameDigest(token.slice(START.length)), mail: digest((tokens[at] ?? '').trim().toLowerCase()) };
    } else if (author !== undefined && token.startsWith(prefix) && token !== '') {
      const path = token.slice(prefix.length);
      authors.set(path, [...(authors.get(path) ?? []), author]);
    }
  }
  return authors;
}

/** Of a name without spaces, width and case: 张 三 and 张三 are one. */
export function nameDigest(name: string): string {
  return digest(name.normalize('NFKC').replace(/\s+/g, '').toLowerCase());
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
