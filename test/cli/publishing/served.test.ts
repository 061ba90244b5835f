import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish } from '#cli/publish.ts';
import { type Running, serveFolder } from '#cli/server.ts';
import { writeSite } from './sites.ts';

let folder = '';
let running: Running | undefined;
const output = () => join(folder, 'site');
const get = (path: string) => fetch(`http://localhost:${running?.port}${path}`);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-served-'));
});
afterEach(async () => {
  await running?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a server that runs while another process publishes gives whole files of the old or the new site', async () => {
  const words = ['旧', '新的、更长的一页'.repeat(2000), '再换'];
  await publish(writeSite(join(folder, 'first'), words[0] ?? ''), output());
  running = await serveFolder(output(), 0);
  for (const word of words.slice(1)) {
    const built = writeSite(join(folder, 'built'), word);
    writeFileSync(join(built, 'added.html'), word);
    unlinkSync(join(built, 'reports', '39.html'));
    const asked = Array.from({ length: 30 }, (_, page) =>
      get(`/reports/${page % 30}.html`).then((answer) => answer.text()),
    );
    const [texts] = await Promise.all([Promise.all(asked), publish(built, output())]);
    expect(texts.filter((text) => !words.includes(text))).toEqual([]);
    expect(await (await get('/reports/3')).text()).toBe(word);
    expect(await (await get('/added.html')).text()).toBe(word);
    expect((await get('/reports/39.html')).status).toBe(404);
    expect((await get('/.mingzhang')).status).toBe(404);
  }
});
