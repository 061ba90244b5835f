import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '/work/main/src/load/content.ts';
import { folderInMemory } from '/work/main/src/load/source-folder.ts';
import { verify } from '/work/main/src/verify/verify.ts';
const root = '/work/main/content';
const files: Record<string, string> = {};
const walk = (d: string) => { for (const n of readdirSync(join(root, d))) { const p = d === '' ? n : `${d}/${n}`; if (statSync(join(root, p)).isDirectory()) walk(p); else files[p] = readFileSync(join(root, p), 'utf8'); } };
walk('');
const reports = Object.keys(files).filter((p) => p.startsWith('reports/'));
const base: Record<string, string> = Object.fromEntries(Object.entries(files).filter(([p]) => !p.startsWith('reports/')));
const RULES = 'weights-total group-weights indicator-weight score-within-weight missed-target-full-marks score-by-target score-by-rate score-tier scorecard-total score-in-narrative scorecard-figure grade-band grade-word score-without-evidence deduction-without-reason duplicate-indicator unknown-indicator missing-indicator'.split(' ');
const tally: Record<string, { n: number; det: number; line: number; first: number; miss: string[] }> = {};
let seed = 1; const rnd = (n: number) => { seed = (seed * 1103515245 + 12345) % 2147483648; return seed % n; };
function digit(text: string) { const ds = [...text.matchAll(/\d/g)]; const at = ds[rnd(ds.length)]!.index; const old = Number(text[at]); return text.slice(0, at) + String((old + 1 + rnd(8)) % 10 || 1) + text.slice(at + 1); }
function run(kind: string, path: string, lines: string[], line: number, fixed: string, broken: string) {
  const verified = verify(readContent(folderInMemory({ ...base, [path]: lines.join('\n') })));
  const r = verified.reports[0]; const t = (tally[kind] ??= { n: 0, det: 0, line: 0, first: 0, miss: [] }); t.n += 1;
  const fs = r === undefined ? verified.broken.flatMap((b) => b.findings) : r.findings.filter((f) => f.waived === null && RULES.includes(f.rule));
  const errs = fs.filter((f) => f.severity === 'error');
  if (errs.length > 0) t.det += 1; else t.miss.push(`${path}:${line} ${broken} (was ${fixed})`);
  if (errs.some((f) => f.line === line)) t.line += 1;
  const h = errs.flatMap((f) => f.hypotheses.slice(0, 1));
  const good = errs.filter((f) => f.hypotheses[0] !== undefined && Number.parseFloat(f.hypotheses[0].with.replace(/[^\d.-]/g, '')) === Number.parseFloat(fixed.replace(/[^\d.-]/g, '')));
  if (errs.length > 0 && good.length > 0) t.first += 1; else if (errs.length > 0) t.miss.push(`  diag ${path}:${line} ${kind} ${fixed}→${broken}: ${errs.map((f) => `${f.rule}@${f.line} ${JSON.stringify(f.hypotheses.map((x) => `${x.kind} ${x.replace}→${x.with} ${x.score}`).slice(0,2))}`).join(' | ')}`);
  void h;
}
for (const path of reports) {
  const lines = files[path]!.split('\n');
  lines.forEach((text, i) => {
    const swap = (kind: string, re: RegExp, make: (v: string) => string) => {
      const m = re.exec(text); if (m === null) return;
      const v = m[1]!; const w = make(v); if (Number.parseFloat(w.replace(/[^\d.-]/g,'')) === Number.parseFloat(v.replace(/[^\d.-]/g,''))) return;
      const copy = [...lines]; copy[i] = text.replace(m[0], m[0].replace(v, w)); run(kind, path, copy, i + 1, v, w);
    };
    if (/^ {4}- \{ indicator:/.test(text)) {
      const [, w] = /weight: ([\d.]+)/.exec(text) ?? []; const [, s] = /score: ([\d.]+)/.exec(text) ?? [];
      if (w !== s) swap('full marks', /score: ([\d.]+)/, () => w!);
      swap('weight', /weight: ([\d.]+)/, (v) => String(Number(v) + [5, -5, 10, 1][rnd(4)]!));
      swap('score digit', /score: ([\d.]+)/, digit);
      swap('actual digit', /actual: ([^,]*\d[^,]*)/, digit);
      swap('target digit', /target: ([^,]*\d[^,]*)/, digit);
      const doubled = [...lines]; doubled.splice(i, 0, text); run('row doubled', path, doubled, i + 2, '', 'x');
      const omitted = lines.filter((_, k) => k !== i); run('row omitted', path, omitted, i + 1, '', 'x');
    }
    if (/^ {2}total: /.test(text)) swap('total', /total: ([\d.]+)/, digit);
    if (/^ {2}grade: /.test(text)) { const copy = [...lines]; copy[i] = text.replace(/[优良中差]/, (g) => (g === '优' ? '良' : '优')); run('grade', path, copy, i + 1, '', ''); }
  });
}
for (const [k, t] of Object.entries(tally)) console.log(k, 'n', t.n, 'detected', t.det, 'line', t.line, 'first', t.first);
for (const [k, t] of Object.entries(tally)) if (!['row doubled', 'row omitted', 'grade', 'target digit'].includes(k)) console.log(k, t.miss.slice(0, 8).join('\n'));
