import type { Content } from '#load/content.ts';
import { type Finding, finding } from '#schema/finding.ts';
import { type Disclosed, KINDS, personalDataIn } from '#verify/personal-text.ts';

/** Personal data in the files that are no reports: settings, units, metrics, regimes and names are published too. */
export function personalDataInStandards(content: Content): Finding[] {
  const known = found.get(content.units) ?? findingsIn(content);
  found.set(content.units, known);
  return known;
}

/** Many reports are verified with the same files. */
const found = new WeakMap<Content['units'], Finding[]>();

function findingsIn({ site, units, metrics, metricPaths, regimes, lexicon }: Content): Finding[] {
  const files: [string, unknown][] = [
    // The address for complaints is whose it may be: it is there to be written to.
    ['site.yaml', { ...site, contact: site.contact?.replace(/^mailto:.*/, '') }],
    ['lexicon.yaml', lexicon],
    ...[...units].map(([id, unit]): [string, unknown] => [`units/${id}.yaml`, unit]),
    ...[...(metricPaths ?? [])].map(([id, path]): [string, unknown] => [path, metrics.get(id)]),
    ...[...regimes].map(([id, regime]): [string, unknown] => [`regimes/${id}.yaml`, regime]),
  ];
  return files.flatMap(([path, value]) =>
    personalDataIn(textsOf(value).join('\n\u0000\n')).map(({ kind, shown }) => {
      const [zh, en] = KINDS[kind];
      return finding({
        rule: ruleOf(kind),
        severity: 'error',
        path,
        found: shown,
        message: `这个文件里写有${zh}（${shown}）；请从文件中删去后再提交，已经提交过的要从历史记录中清除`,
        messageEn: `${en} stands in this file (${shown}); delete it, and clear it from the history`,
      });
    }),
  );
}

/** The rule that finds the same in a report. */
function ruleOf(kind: Disclosed): string {
  return `privacy-${kind === 'account' ? 'contact' : kind}`;
}

/** All texts of a file, keys of maps included: a name may be one. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, child]) => [String(key), ...textsOf(child)]);
}
