import { describe, expect, it } from 'vitest';
import { HEADERS, SERVER_FILES } from '#integrations/headers.ts';
import { META_POLICY } from '#render/page/content-security-policy.ts';

const files = Object.entries(SERVER_FILES).map(
  ([name, write]) => [name, write('https://open.city.example:8443')] as const,
);

describe.each(files)('%s', (name, text) => {
  it('has every header with its value', () => {
    const missing = Object.entries(HEADERS).filter(
      ([header, value]) => !text.includes(`${header}: ${value}`) && !text.includes(`${header} "${value}"`),
    );
    expect(missing).toEqual([]);
  });

  it('names the host of the site and nothing of this machine', () => {
    if (name !== '_headers') expect(text).toContain('open.city.example');
    expect(text).not.toMatch(/8443|undefined|\/(?:home|work|tmp)\//);
  });

  it('closes what it opens', () => {
    const count = (mark: string) => text.split(mark).length - 1;
    expect(count('{')).toBe(count('}'));
    expect(count('"') % 2).toBe(0);
    if (name === '_nginx.conf') {
      const lines = text.split('\n').map((line) => line.trim());
      const statements = lines.filter((line) => line !== '' && !line.startsWith('#'));
      expect(statements.filter((line) => !/[;{}]$/.test(line))).toEqual([]);
    }
  });
});

it('nginx keeps the headers in every location: none of them has one of its own', () => {
  const locations =
    (SERVER_FILES['_nginx.conf']?.('https://a.example') ?? '').match(/^\s+location [^{]*\{[^}]*\}/gm) ?? [];
  expect(locations.length).toBeGreaterThan(0);
  expect(locations.filter((location) => location.includes('add_header'))).toEqual([]);
});

it('the policy allows nothing inline and nothing from elsewhere', () => {
  const policy = HEADERS['Content-Security-Policy'] ?? '';
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:|blob:|nonce-|sha256-/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(META_POLICY).not.toContain('frame-ancestors');
});
