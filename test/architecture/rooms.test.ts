import { describe, expect, it } from 'vitest';
import { importsOf } from './imports.ts';
import { wrongTurns } from './rooms.ts';

const read: ReadonlyArray<readonly [source: string, specifier: string, typeOnly: boolean, line: number]> = [
  ["import { a } from '#load/a.ts';", '#load/a.ts', false, 1],
  ["import type { A } from '#load/a.ts';", '#load/a.ts', true, 1],
  ["import { type A, type B } from '#load/a.ts';", '#load/a.ts', true, 1],
  ["import { type A, b } from '#load/a.ts';", '#load/a.ts', false, 1],
  ["\n\nimport {\n  a,\n  b,\n} from '#load/a.ts';", '#load/a.ts', false, 6],
  ["import a, { type B } from '../load/a.ts';", '../load/a.ts', false, 1],
  ["import * as a from '#load/a.ts';", '#load/a.ts', false, 1],
  ["import '#render/page.css';", '#render/page.css', false, 1],
  ["export * from '#load/a.ts';", '#load/a.ts', false, 1],
  ["export type { A } from '#load/a.ts';", '#load/a.ts', true, 1],
  ["export { a } from '#load/a.ts';", '#load/a.ts', false, 1],
  ["const a = await import('#load/a.ts');", '#load/a.ts', false, 1],
  ["---\nimport Icon from '#render/page/Icon.astro';\n---\n<Icon />", '#render/page/Icon.astro', false, 2],
  ["<script>\n  import { search } from '#render/search.ts';\n</script>", '#render/search.ts', false, 2],
  ["const a = 1;import { b } from '#load/a.ts';", '#load/a.ts', false, 1],
  ['import { a } from "#load/a.ts";', '#load/a.ts', false, 1],
];

describe('the import scanner', () => {
  it.each(read)('reads %j', (source, specifier, typeOnly, line) => {
    expect(importsOf(source)).toEqual([{ specifier, typeOnly, line }]);
  });

  it.each([
    "// import { a } from '#load/a.ts';",
    "/* import { a } from '#load/a.ts'; */",
    "/**\n * import { a } from '#load/a.ts';\n */",
    'const important = from;',
    "export const from = 'here';",
    "const text = 'see // there';",
  ])('finds none in %j', (source) => {
    expect(importsOf(source)).toEqual([]);
  });

  it('finds what follows a string with slashes in it', () => {
    expect(importsOf("const a = 'https://x.example';\nimport { b } from '#load/b.ts';")).toHaveLength(1);
  });
});

const wrong: ReadonlyArray<readonly [path: string, source: string, message: RegExp]> = [
  ['quantity/a.ts', "import { x } from '#schema/x.ts';", /quantity\/ must not import values of schema\//],
  ['quantity/a.ts', "import type { X } from '#schema/x.ts';", /must not import types of schema\//],
  ['schema/a.ts', "import { x } from '#prose/x.ts';", /schema\/ must not import values of prose\//],
  ['schema/a.ts', "import { x } from '../load/x.ts';", /values of load\//],
  ['verify/rules/a.ts', "import { x } from '#load/x.ts';", /values of load\//],
  ['verify/rules/a.ts', "import { x } from '../../load/x.ts';", /values of load\//],
  ['verify/a.ts', "import { type X, y } from '#load/x.ts';", /values of load\//],
  ['verify/a.ts', "import { readFile } from 'node:fs/promises';", /verify\/ has no effects/],
  ['verify/a.ts', 'const now = Date.now();', /uses Date\.now/],
  ['verify/a.ts', "console.log('x');", /uses console/],
  ['derive/a.ts', "const home = process.env['HOME'];", /uses process/],
  ['derive/a.ts', 'await fetch(address);', /uses fetch/],
  ['derive/a.ts', "import { verify } from '#verify/verify.ts';", /values of verify\//],
  ['derive/a.ts', "import { getCollection } from 'astro:content';", /imports astro:content/],
  ['load/a.ts', "import { z } from 'astro:schema';", /imports astro:schema/],
  ['load/a.ts', "import { verify } from '#verify/verify.ts';", /values of verify\//],
  ['render/a.ts', "import { verify } from '#verify/verify.ts';", /values of verify\//],
  ['render/a.ts', "import { getEntry } from 'astro:content';", /imports astro:content/],
  [
    'render/A.astro',
    "---\nimport { load } from '#load/content.ts';\n---",
    /src\/render\/A\.astro:2 .*values of load\//,
  ],
  ['format/a.ts', "import { verify } from '#verify/verify.ts';", /values of verify\//],
  ['integrations/a.ts', "import page from '../pages/index.astro';", /values of pages\//],
  ['integrations/a.ts', "import { main } from '#cli/build.ts';", /values of cli\//],
  ['cli/a.ts', "import page from '../pages/index.astro';", /values of pages\//],
  ['pages/a.ts', "import { load } from '#load/content.ts';", /values of load\//],
  ['pages/a.ts', "const a = await import('../verify/verify.ts');", /values of verify\//],
];

const right: ReadonlyArray<readonly [path: string, source: string]> = [
  ['schema/a.ts', "import { x } from '#quantity/x.ts';"],
  ['verify/a.ts', "import type { X } from '#load/x.ts';"],
  ['verify/rules/a.ts', "import { x } from '../diagnose.ts';"],
  ['derive/a.ts', "import { countOutcomes } from '#verify/verified-report.ts';"],
  ['derive/a.ts', "import type { Check } from '#verify/check.ts';"],
  ['render/A.astro', "---\nimport { x } from '#derive/x.ts';\nimport { y } from 'astro:assets';\n---"],
  ['render/a.ts', "import type { Check } from '#verify/check.ts';"],
  [
    'pages/index.astro',
    "---\nimport { getCollection } from 'astro:content';\nimport Page from '#render/Page.astro';\n---",
  ],
  ['integrations/a.ts', "import { x } from '#load/x.ts';\nimport { readFile } from 'node:fs/promises';"],
  ['cli/a.ts', "import { x } from '#integrations/x.ts';\nconsole.log(process.argv);"],
  ['content.config.ts', "import { defineCollection } from 'astro:content';\nimport { x } from '#integrations/x.ts';"],
  ['verify/a.ts', '// not a console.log\nexport const processed = 1;'],
];

describe('the plan of the house', () => {
  it.each(wrong)('refuses in %s: %s', (path, source, message) => {
    expect(wrongTurns(path, source).join('\n')).toMatch(message);
  });

  it.each(right)('allows in %s: %s', (path, source) => {
    expect(wrongTurns(path, source)).toEqual([]);
  });
});
