import { spelledNaming } from '#intake/naming.ts';
import { spell } from '#intake/pinyin.ts';
import type { KnownNames } from '#intake/standards.ts';
import { builtInStandards } from '#load/built-in-standards.ts';
import { readContent } from '#load/content.ts';
import { isBroken } from '#load/report-document.ts';
import { folderInMemory } from '#load/source-folder.ts';
import type { Unit } from '#schema/unit.ts';
import { verify } from '#verify/verify.ts';

/** The built-in standards, and the units given. */
export function namesOf(units: Readonly<Record<string, Unit>> = {}): KnownNames {
  const { metrics, regimes, lexicon } = builtInStandards();
  return {
    metrics,
    regimes,
    lexicon,
    units: new Map(Object.entries(units)),
    measures: new Set(),
    naming: spelledNaming(spell),
  };
}

const SITE = 'name: 测试\npublisher: 测试\naddress: https://test.example\napprovers: [审核人]\n';

/** What the checker says of an imported report, alone in a content folder; what it cannot read throws. */
export function verifyMdx(path: string, text: string, files: Readonly<Record<string, string>> = {}) {
  const content = readContent(folderInMemory({ 'site.yaml': SITE, ...files, [path]: text }));
  const broken = content.broken.find((report) => isBroken(report));
  if (broken !== undefined)
    throw new Error(broken.findings.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  const verified = verify(content).reports.find(({ subject }) => subject.report.path === path);
  if (verified === undefined) throw new Error(`no report ${path}`);
  return verified;
}
