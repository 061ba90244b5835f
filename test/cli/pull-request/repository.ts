import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Where the content of the test repositories lies: names that Git and addresses must not trip over. */
export const CONTENT = '预算 公开/内容';

/** A file's new text, or null for a file that goes. */
export type Files = Readonly<Record<string, string | null>>;

/** What the check told everybody. */
export interface Told {
  status: number | null;
  /** Standard output: annotations or the log. */
  out: string;
  error: string;
  /** The Markdown for a comment. */
  summary: string;
  sarif: Sarif;
  /** GitHub's job summary. */
  steps: string;
  /** GitLab's report. */
  quality: { check_name: string; severity: string; fingerprint: string; location: Location }[];
}

interface Location {
  path: string;
  lines: { begin: number };
}

export interface Sarif {
  runs: {
    invocations: { executionSuccessful: boolean }[];
    results: {
      ruleId: string;
      level: string;
      locations: {
        physicalLocation: {
          artifactLocation: { uri: string };
          region: { startLine: number; startColumn?: number; endColumn?: number };
        };
      }[];
    }[];
  }[];
}

/** A Git repository in a temporary folder, as a city has it: content that is published on `main`, proposals on branches. */
export class CityRepository {
  readonly folder = join(realpathSync(mkdtempSync(join(tmpdir(), 'mingzhang-city-'))), '城市');

  constructor(files: Files) {
    mkdirSync(this.folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main');
    this.commit('公开', files);
  }

  /** A new branch from main with these files of the content folder changed. */
  propose(branch: string, files: Files, author = '李四'): void {
    this.git('checkout', '--quiet', '-B', branch, 'main');
    this.commit(branch, files, author);
  }

  /** Paths are relative to the content folder; `../../x` is outside it. */
  commit(message: string, files: Files, author = '张三'): void {
    for (const [path, text] of Object.entries(files)) {
      const file = join(this.folder, CONTENT, path);
      if (text === null) rmSync(file);
      else {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    this.git('add', '--all');
    const who = ['-c', `user.name=${author}`, '-c', 'user.email=clerk@city.example'];
    this.git(...who, 'commit', '--quiet', '--allow-empty', '-m', message);
  }

  rename(from: string, to: string, edit: (text: string) => string = (text) => text): void {
    const [old, next] = [join(this.folder, CONTENT, from), join(this.folder, CONTENT, to)];
    mkdirSync(dirname(next), { recursive: true });
    renameSync(old, next);
    writeFileSync(next, edit(readFileSync(next, 'utf8')));
    this.commit('改名', {});
  }

  read(path: string): string {
    return readFileSync(join(this.folder, CONTENT, path), 'utf8');
  }

  git(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', args, { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout;
  }

  /** Calls the script of the workflows from where they call it. */
  check(args: readonly string[] = [], folder = this.folder): Told {
    const results = mkdtempSync(join(tmpdir(), 'mingzhang-result-'));
    const file = (name: string) => join(results, 'deep', name);
    const wanted = [
      '--summary',
      file('summary.md'),
      '--sarif',
      file('x.sarif'),
      '--code-quality',
      file('quality.json'),
    ];
    const { GITHUB_SHA: _sha, ...env } = process.env;
    const own = { GITHUB_STEP_SUMMARY: join(results, 'steps.md'), INIT_CWD: undefined, CI: 'true' };
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'src/cli/pull-request.ts'), '--base', 'main', '--content', CONTENT, ...wanted, ...args],
      { cwd: folder, encoding: 'utf8', env: { ...env, ...own } },
    );
    const read = (path: string, otherwise: string) => readText(path) ?? otherwise;
    const told = {
      ...{ status, out: stdout, error: stderr },
      summary: read(file('summary.md'), ''),
      sarif: JSON.parse(read(file('x.sarif'), '{"runs":[]}')) as Sarif,
      steps: read(join(results, 'steps.md'), ''),
      quality: JSON.parse(read(file('quality.json'), '[]')) as Told['quality'],
    };
    rmSync(results, { recursive: true });
    return told;
  }

  remove(): void {
    rmSync(dirname(this.folder), { recursive: true, force: true });
  }
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

export interface Annotation {
  level: string;
  rule: string;
  file: string;
  line: number;
  column: number | undefined;
  message: string;
}

/** GitHub's workflow commands as GitHub reads them. */
export function annotationsOf(out: string): Annotation[] {
  return out.split('\n').flatMap((text) => {
    const [, level, properties = '', message = ''] = /^::(error|warning|notice) (.*?)::(.*)$/.exec(text) ?? [];
    if (level === undefined) return [];
    const values = new Map(
      properties.split(',').map((one) => [one.split('=')[0] ?? '', decoded(one.replace(/^[^=]*=/, ''))]),
    );
    const column = values.get('col');
    return [
      {
        level,
        rule: /\(([a-z0-9-]+)\)$/.exec(values.get('title') ?? '')?.[1] ?? '',
        file: values.get('file') ?? '',
        line: Number(values.get('line')),
        column: column === undefined ? undefined : Number(column),
        message: decoded(message),
      },
    ];
  });
}

function decoded(text: string): string {
  return text.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
