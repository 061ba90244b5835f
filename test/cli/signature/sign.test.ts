import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPublished } from '#cli/published.ts';
import { readPublicKey } from '#cli/signature/minisign.ts';
import { writeSite } from '../publishing/sites.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

let folder = '';
const at = (name: string) => join(folder, name);
const file = (name: string) => readFileSync(at(name));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-sign-'));
  writeSite(at('site'), '一个数');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  status: number | null;
  out: string;
  err: string;
}

function run(command: string, args: string[], env: Record<string, string> = {}): Outcome {
  const own: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: folder, MINGZHANG_SIGNING_KEY: '', ...env };
  const path = join(ROOT, 'src', 'cli', command);
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { env: own, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const sign = (args: string[], env?: Record<string, string>) => run('sign.ts', ['--published', 'site', ...args], env);
const check = (args: string[]) => run('verify.ts', ['--published', 'site', ...args]);

/** Reads a signature of minisign by its description, with no code of ours: the number of its key and what it signs. */
function readMinisign(signature: string, publicKey: string, signed: Buffer) {
  const [, first = '', comment = '', last = ''] = signature.split('\n');
  const own = Buffer.from(publicKey.split('\n')[1] ?? '', 'base64');
  const bytes = Buffer.from(first, 'base64');
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: own.subarray(10).toString('base64url') },
    format: 'jwk',
  });
  const trusted = comment.slice('trusted comment: '.length);
  const hashed = createHash('blake2b512').update(signed).digest();
  return {
    algorithms: [own.subarray(0, 2).toString(), bytes.subarray(0, 2).toString()],
    sizes: [own.length, bytes.length],
    sameKey: own.subarray(2, 10).equals(bytes.subarray(2, 10)),
    holds: verify(null, hashed, key, bytes.subarray(10)),
    trusted,
    trustedHolds: verify(
      null,
      Buffer.concat([bytes.subarray(10), Buffer.from(trusted)]),
      key,
      Buffer.from(last, 'base64'),
    ),
  };
}

describe('a signature', () => {
  test('is one of minisign, with a trusted comment, by a key that only its owner can read', () => {
    expect(run('sign.ts', ['--new-key', 'key']).status).toBe(0);
    if (process.platform !== 'win32') expect(statSync(at('key')).mode & 0o077).toBe(0);
    expect(sign(['--key', 'key'], { SOURCE_DATE_EPOCH: '1700000000' }).status).toBe(0);
    const text = file('site/SHA256SUMS.minisig').toString();
    expect(readMinisign(text, file('key.pub').toString(), file('site/SHA256SUMS'))).toEqual({
      algorithms: ['Ed', 'ED'],
      sizes: [42, 74],
      sameKey: true,
      holds: true,
      trusted: 'timestamp:1700000000\tfile:SHA256SUMS\thashed',
      trustedHolds: true,
    });
  });

  test('is one of OpenSSL, too', () => {
    run('sign.ts', ['--new-key', 'key']);
    expect(sign(['--key', 'key']).status).toBe(0);
    const [sums, signature] = [file('site/SHA256SUMS'), file('site/SHA256SUMS.sig')];
    const publicKey = createPublicKey(file('key.pub.pem'));
    expect([verify(null, sums, publicKey, signature), signature.length]).toEqual([true, 64]);
    const args = ['pkeyutl', '-verify', '-rawin', '-pubin', '-inkey', 'key.pub.pem', '-in', 'site/SHA256SUMS'];
    const found = spawnSync('openssl', [...args, '-sigfile', 'site/SHA256SUMS.sig'], { cwd: folder, encoding: 'utf8' });
    // A machine without the program, or with one that does not know -rawin, has the check by node:crypto above.
    const able = found.error === undefined && !/option/i.test(found.stderr);
    expect(able ? found.stdout.trim() : 'Signature Verified Successfully').toBe('Signature Verified Successfully');
  });

  test('is made by a key of minisign without a password, and by one in the environment', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const seed = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(-32);
    const number = Buffer.from('0123456789abcdef', 'hex');
    const head = Buffer.concat([Buffer.from('Ed'), Buffer.alloc(2), Buffer.from('B2'), Buffer.alloc(48)]);
    const secret = Buffer.concat([head, number, seed, raw, Buffer.alloc(32)]);
    const pub = `untrusted comment: x\n${Buffer.concat([Buffer.from('Ed'), number, raw]).toString('base64')}\n`;
    const text = `untrusted comment: minisign encrypted secret key\n${secret.toString('base64')}\n`;
    writeFileSync(at('secret'), text);
    for (const outcome of [sign(['--key', 'secret']), sign([], { MINGZHANG_SIGNING_KEY: text })]) {
      expect(outcome.status).toBe(0);
      const found = readMinisign(file('site/SHA256SUMS.minisig').toString(), pub, file('site/SHA256SUMS'));
      expect(found).toMatchObject({ sameKey: true, holds: true, trustedHolds: true });
    }
    secret.writeUInt16LE(0x6353, 2);
    const locked = sign([], { MINGZHANG_SIGNING_KEY: secret.toString('base64') });
    expect([locked.status, locked.err]).toEqual([2, expect.stringContaining('带口令')]);
  });
});

describe('what is not signed', () => {
  test.each([
    ['without a key', [], '没有签名的密钥'],
    ['with a file that is no key', ['--key', 'site/index.html'], '不是密钥'],
    ['with a key in the repository', ['--key', join(ROOT, 'package.json')], '在仓库的文件夹里'],
  ])('%s', (_, args, words) => {
    const { status, err } = sign(args);
    expect([status, err]).toEqual([2, expect.stringContaining(words)]);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('a site that is not what was built', () => {
    run('sign.ts', ['--new-key', 'key']);
    writeFileSync(at('site/index.html'), '另一个数');
    const { status, err } = sign(['--key', 'key']);
    expect([status, err]).toEqual([1, expect.stringContaining('改动 index.html')]);
  });

  test('a key is never written over', () => {
    run('sign.ts', ['--new-key', 'key']);
    const before = file('key');
    expect(run('sign.ts', ['--new-key', 'key'])).toMatchObject({ status: 2, err: expect.stringContaining('没有覆盖') });
    expect(file('key')).toEqual(before);
  });
});

describe('verify --published', () => {
  test('says that a site is as it was published, and by whom', () => {
    expect(check([])).toMatchObject({ status: 0, out: expect.stringContaining('与发布时一致：42 个文件') });
    run('sign.ts', ['--new-key', 'key']);
    sign(['--key', 'key']);
    expect(check(['--public-key', 'key.pub'])).toMatchObject({ status: 0, out: expect.stringContaining('签名有效') });
    run('sign.ts', ['--new-key', 'other']);
    expect(check(['--public-key', 'other.pub'])).toMatchObject({ status: 1, out: expect.stringContaining('签名无效') });
  });

  test.each(['SHA256SUMS.minisig', 'SHA256SUMS.sig'])('names %s when a byte of it was changed', (name) => {
    run('sign.ts', ['--new-key', 'key']);
    sign(['--key', 'key']);
    const bytes = file(`site/${name}`);
    const publicKey = readPublicKey(file('key.pub').toString());
    expect(readPublished(at('site'), publicKey)).toMatchObject({ signature: 'valid', badSignature: null });
    for (
      let index = name.endsWith('.sig') ? 0 : 'untrusted comment: signature of a Mingzhang site\n'.length;
      index < bytes.length - 1;
      index += 5
    ) {
      const changed = Buffer.from(bytes);
      changed[index] = changed[index] === 65 ? 66 : 65;
      writeFileSync(at(`site/${name}`), changed);
      expect(readPublished(at('site'), publicKey)).toMatchObject({ signature: 'invalid', badSignature: name });
    }
  });

  test('names what differs, in both languages and as JSON', () => {
    writeFileSync(at('site/reports/7.html'), 'x');
    writeFileSync(at('site/new.html'), 'x');
    rmSync(at('site/reports/8.html'));
    const { status, out } = check([]);
    expect([status, out.split('\n').slice(0, 3)]).toEqual([
      1,
      ['改动 reports/7.html：内容与 SHA256SUMS 不符', '缺少 reports/8.html', '多出 new.html：不在 SHA256SUMS 中'],
    ]);
    expect(check(['--lang', 'en']).out).toContain('missing reports/8.html');
    expect(JSON.parse(check(['--format', 'json']).out)).toMatchObject({
      published: { status: 'failed', changed: ['reports/7.html'], missing: ['reports/8.html'], surplus: ['new.html'] },
    });
  });

  test('cannot do without a folder and its sums', () => {
    expect(run('verify.ts', ['--published', 'nowhere'])).toMatchObject({
      status: 2,
      err: expect.stringMatching(/没有文件夹/),
    });
    rmSync(at('site/SHA256SUMS'));
    expect(check([])).toMatchObject({ status: 2, err: expect.stringContaining('里没有 SHA256SUMS') });
  });
});
