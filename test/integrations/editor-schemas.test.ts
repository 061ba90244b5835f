import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeEditorSchemas } from '#integrations/editor-schemas.ts';
import { PROJECT } from '#load/folders.ts';

const PATH = 'reports/2023/east-lake-library.mdx';
const require = createRequire(import.meta.url);

let home: string;
let editor: LanguageServer;

/** The language server of Astro's extension for VS Code, spoken to as VS Code does. */
class LanguageServer {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (result: unknown) => void>();
  #buffer = Buffer.alloc(0);
  #next = 1;

  constructor(cwd: string) {
    const check = createRequire(require.resolve('@astrojs/check'));
    const program = join(dirname(check.resolve('@astrojs/language-server/package.json')), 'bin', 'nodeServer.js');
    this.#process = spawn(process.execPath, [program, '--stdio'], { cwd, stdio: ['pipe', 'pipe', 'ignore'] });
    this.#process.stdout?.on('data', (part: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, part]);
      this.#read();
    });
  }

  request(method: string, params: unknown): Promise<unknown> {
    const id = this.#next++;
    this.#write({ id, method, params });
    return new Promise((resolve) => this.#waiting.set(id, resolve));
  }

  notify(method: string, params: unknown): void {
    this.#write({ method, params });
  }

  stop(): void {
    this.#process.kill();
  }

  #write(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#process.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #read(): void {
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.*\r\n)*?\r\n/.exec(this.#buffer.toString('latin1'));
      const length = Number(head?.[1]);
      const start = head?.[0].length ?? 0;
      if (head === null || this.#buffer.length < start + length) return;
      const message = JSON.parse(this.#buffer.subarray(start, start + length).toString()) as Message;
      this.#buffer = this.#buffer.subarray(start + length);
      if (message.id === undefined) continue;
      if (message.method === undefined) this.#waiting.get(message.id)?.(message.result);
      else this.#write({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
    }
  }
}

interface Message {
  id?: number;
  method?: string;
  result?: unknown;
}

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'mingzhang-editor-')));
  cpSync(join(PROJECT, 'test/site/two-years/content'), join(home, 'content'), { recursive: true });
  writeFileSync(join(home, 'package.json'), '{}');
  symlinkSync(join(PROJECT, 'node_modules'), join(home, 'node_modules'));
  writeEditorSchemas(join(home, 'content'), [PATH], home);
  editor = new LanguageServer(home);
  const rootUri = pathToFileURL(home).href;
  await editor.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'home' }],
    capabilities: { workspace: { workspaceFolders: true }, textDocument: { diagnostic: {}, completion: {} } },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: dirname(require.resolve('typescript')) },
    },
  });
  editor.notify('initialized', {});
}, 30_000);
afterAll(() => {
  editor?.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Messages about the frontmatter of a text that is typed into the report. */
async function messagesFor(text: string, version: number): Promise<string[]> {
  const uri = pathToFileURL(join(home, 'content', PATH)).href;
  const whole = { uri, languageId: 'mdx', version, text };
  if (version === 1) editor.notify('textDocument/didOpen', { textDocument: whole });
  else editor.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
  const answer = (await editor.request('textDocument/diagnostic', { textDocument: { uri } })) as {
    items: { message: string; range: { start: { line: number } }; source?: string }[];
  };
  return answer.items.map(({ message, range }) => `${range.start.line + 1} ${message}`);
}

it('has the frontmatter of a report checked in the editor', async () => {
  const text = readFileSync(join(home, 'content', PATH), 'utf8');
  expect(await messagesFor(text, 1)).toEqual([]);
  const wrong = text.replace(/^ {2}expenditure: \S+/m, '  expenditure: 129.12').replace(/^scope: .*/m, 'scope: 整体');
  const lines = wrong.split('\n');
  const lineOf = (start: string) => lines.findIndex((line) => line.startsWith(start)) + 1;
  const found = (await messagesFor(wrong, 2)).map((message) => Number(message.split(' ')[0]));
  expect(found).toContain(lineOf('  expenditure: 129.12'));
  expect(found).toContain(lineOf('scope: 整体'));
}, 30_000);
