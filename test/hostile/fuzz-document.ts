import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Random, seeded } from '#generate/random.ts';

/** A report made by chance: its frontmatter lines and its text, or a whole file. */
export interface FuzzDocument {
  kind: 'grammar' | 'mutation' | 'noise';
  front: string;
  body: string;
}

const CONTENT = join(import.meta.dirname, '../../content/reports');
/** Texts of real and sample reports, without their frontmatter. */
const TEXTS = ['2023/lianjiang-government-service-centre', '2023/yunting-library', '2024/yunting-water-bureau'].map(
  (path) =>
    readFileSync(join(CONTENT, `${path}.mdx`), 'utf8')
      .split('\n---\n')
      .slice(1)
      .join('\n---\n'),
);

const WORDS = [
  '支出438.39万元',
  '占12.5%',
  '“放管服”改革',
  '12345热线',
  '〔2024〕4号',
  '同比增长8.19%',
  '甲',
  '，',
  '。',
  '（',
  '）',
  ' ',
  '\n',
];
const SAFE = [
  '\\<90',
  '\\{甲\\}',
  '&lt;',
  '&amp;',
  '&nbsp;',
  '&#123;',
  '\\*',
  '~',
  '<Figure of="income"/>',
  '[^1]',
  '[甲](/years/2023/)',
  '[甲](https://www.gov.cn/a "题")',
  '[支出438.39万元](/years/2023/)',
  '[占<Figure of="income"/>](/years/2023/)',
  '~~乙~~',
  '**丙**',
  '*丁*',
  'www.gov.cn',
  'https://www.gov.cn/甲',
];
/** What an attacker writes. */
const SHARP = [
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '{process.env}',
    '{1',
    '}',
    '<',
    '</',
    '/>',
    '<!--',
    ']]>',
    '<b>',
    '"',
    "'",
    '`',
    '\\',
  ],
  ...[
    '[x](javascript:alert(1))',
    '[x](data:text/html,1)',
    '[x](//evil.example)',
    '[x](../../../../x)',
    '[x](https://a@b.example)',
    '![x](x.png)',
    '<javascript:alert(1)>',
  ],
  ...[
    '\u202e',
    '\u200b',
    '&#x3c;script&#x3e;',
    '&Tab;',
    '&colon;',
    '\u0000',
    '\ufeff',
    '\r',
    '<Note onclick="a">',
    '<Figure of={1}/>',
    '<Figure of="income" style="x"/>',
    '<Note>',
    '</Note>',
    '<svg/onload=1>',
  ],
  ...[
    'import a from "a"',
    'export const a = 1',
    '---',
    '+++',
    '# 题',
    '## 题 {#main}',
    '[x]: javascript:1',
    '[x][x]',
    '~~1~~',
    '[^1]: 注',
    '```',
    '$x$',
    '&#52;',
    '| a | b |\n|---|---|',
  ],
];
const FRONT = [
  'basis: 甲',
  'basis: "甲\\u0022乙"',
  "issuer: '<script>'",
  'source: { title: "a\\"><img>" }',
  'figures:\n  income: 438.39万元',
  'layout: x',
  '__proto__: 1',
  'basis: &a 甲',
  'basis: *a',
  'basis: !!js x',
  'a: {',
  '- x',
  '? a',
  'basis: |\n  甲',
  'basis: ~',
  'relations:\n  - income = income',
];

/** The document of that number. The same seed gives the same documents on every machine. */
export function fuzzDocument(seed: number, index: number): FuzzDocument {
  const random = seeded('fuzz', seed, index);
  const kind = random.weighted({ grammar: 6, mutation: 3, noise: 1 });
  const front = random.chance(0.85)
    ? 'figures:\n  income: 438.39万元'
    : random.sample(FRONT, random.integer(1, 3)).join('\n');
  const body = kind === 'grammar' ? grammar(random) : kind === 'mutation' ? mutation(random) : noise(random);
  return { kind, front, body };
}

function grammar(random: Random): string {
  const sharp = random.chance(0.4) ? 0.12 : 0;
  const piece = () => random.pick(random.chance(sharp) ? SHARP : random.chance(0.3) ? SAFE : WORDS);
  const line = () => Array.from({ length: random.integer(1, 10) }, piece).join('');
  const cell = () => line().replace(/[|\n]/g, '');
  const blocks: (() => string)[] = [
    line,
    line,
    () => `${'#'.repeat(random.integer(2, 4))} ${cell()}`,
    () => Array.from({ length: random.integer(1, 4) }, () => `- ${line()}`).join('\n'),
    () => Array.from({ length: random.integer(1, 4) }, (_, at) => `${at + 1}. ${line()}`).join('\n'),
    () => `> ${line()}`,
    () => `| ${cell()} | ${cell()} |\n|---|:-:|\n| ${cell()} | ${cell()} |`,
    () => `<Note>\n\n${line()}\n\n</Note>`,
    () =>
      random.pick([
        '<Figure of="income"/>',
        '<Scorecard/>',
        '<Datasheet/>',
        '<Trend of="income"/>',
        '<Chart kind="scorecard"/>',
        '---',
      ]),
    () => `甲[^a]\n\n[^a]: ${cell()}`,
  ];
  return Array.from({ length: random.integer(1, 6) }, () => random.pick(blocks)()).join('\n\n');
}

/** A piece of a report with characters taken out, doubled or replaced, and now and then something sharp put in. */
function mutation(random: Random): string {
  const text = random.pick(TEXTS);
  const from = random.integer(0, Math.max(0, text.length - 800));
  let piece = text.slice(from, from + random.integer(100, 800)).replace(/^\S*\n/, '');
  for (let count = random.integer(0, 4); count > 0; count -= 1) {
    const at = random.integer(0, piece.length);
    const cut = random.integer(0, 3);
    const put = random.weighted({ nothing: 3, word: 3, safe: 2, sharp: 2 });
    const text = { nothing: '', word: random.pick(WORDS), safe: random.pick(SAFE), sharp: random.pick(SHARP) }[put];
    piece = piece.slice(0, at) + text + piece.slice(at + cut);
  }
  return piece;
}

function noise(random: Random): string {
  const ranges: readonly (readonly [number, number])[] = [
    [0x20, 0x7e],
    [0x4e00, 0x4eff],
    [0x3000, 0x303f],
    [0xff00, 0xff5e],
    [0x00, 0x2fff],
  ];
  return Array.from({ length: random.integer(1, 80) }, () => {
    const [from, to] = random.pick(random.chance(0.1) ? ranges : ranges.slice(0, 4));
    return String.fromCharCode(random.chance(0.05) ? 10 : random.integer(from, to));
  }).join('');
}
