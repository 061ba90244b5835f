import { admitTerms } from '#load/lexicon-entry.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import { type UnitFile, unitRegisterFindings } from '#load/unit-register.ts';
import { readYamlFile } from '#load/yaml-file.ts';
import { type Finding, finding } from '#schema/finding.ts';
import { Lexicon } from '#schema/lexicon.ts';
import { type Metric, MetricFile } from '#schema/metric.ts';
import { Regime } from '#schema/regime.ts';
import { Unit } from '#schema/unit.ts';

/** Units, metrics, regimes and lexicon: the built-in ones, and over them those of the content folder. */
export interface Standards {
  units: Map<string, Unit>;
  metrics: Map<string, Metric>;
  /** The file of each metric of the content folder, from it: `metrics/culture.yaml`. */
  metricPaths?: Map<string, string>;
  regimes: Map<string, Regime>;
  lexicon: Lexicon;
  findings: Finding[];
}

/** Those of a content folder, over the built-in ones, which hold where the content has none of its own. */
export function loadStandards(folder: SourceFolder, builtIn: Standards): Standards {
  const own = readStandards(folder);
  return {
    units: own.units,
    metrics: new Map([...builtIn.metrics, ...own.metrics]),
    ...(own.metricPaths === undefined ? {} : { metricPaths: own.metricPaths }),
    regimes: new Map([...builtIn.regimes, ...own.regimes]),
    lexicon: [...builtIn.lexicon, ...own.lexicon],
    findings: own.findings,
  };
}

/** The metrics, regimes, units and lexicon of one folder alone. */
export function readStandards(folder: SourceFolder): Standards {
  const standards: Standards = {
    units: new Map(),
    metrics: new Map(),
    metricPaths: new Map(),
    regimes: new Map(),
    lexicon: [],
    findings: [],
  };
  addFolder(standards, folder);
  return standards;
}

function addFolder(standards: Standards, folder: SourceFolder): void {
  const seen = new Set<string>();
  const units: UnitFile[] = [];
  for (const path of folder.paths) {
    const [room] = path.split('/');
    if (!path.endsWith('.yaml')) continue;
    const id = path.slice(path.lastIndexOf('/') + 1, -'.yaml'.length);
    if (room === 'units') {
      const file = readYamlFile(folder, path, Unit);
      add(standards, file, (unit) => {
        standards.units.set(id, unit);
        units.push({ id, path, unit, locate: file.locate });
      });
    }
    if (room === 'regimes')
      add(standards, readYamlFile(folder, path, Regime), (regime) => standards.regimes.set(id, regime));
    if (path === 'lexicon.yaml') addLexicon(standards, folder, path);
    if (room === 'metrics') addMetrics(standards, folder, path, seen);
  }
  standards.findings.push(...unitRegisterFindings(units));
}

function add<T>(
  standards: Standards,
  file: { value: T | undefined; findings: Finding[] },
  take: (value: T) => void,
): void {
  standards.findings.push(...file.findings);
  if (file.value !== undefined) take(file.value);
}

function addLexicon(standards: Standards, folder: SourceFolder, path: string): void {
  const file = readYamlFile(folder, path, Lexicon);
  const { admitted, findings } = admitTerms(file.value ?? [], path, (index) => file.locate([index, 'term']));
  standards.findings.push(...file.findings, ...findings);
  standards.lexicon.push(...admitted);
}

function addMetrics(standards: Standards, folder: SourceFolder, path: string, seen: Set<string>): void {
  const file = readYamlFile(folder, path, MetricFile);
  standards.findings.push(...file.findings);
  for (const [index, metric] of (file.value ?? []).entries()) {
    if (seen.has(metric.id)) {
      const place = file.locate([index, 'id']);
      const message = `口径 ${metric.id} 定义了两次；请保留一处`;
      standards.findings.push(
        finding({
          rule: 'duplicate-metric',
          severity: 'error',
          path,
          ...place,
          found: metric.id,
          message,
          messageEn: `metric ${metric.id} is defined twice`,
        }),
      );
    }
    seen.add(metric.id);
    standards.metrics.set(metric.id, metric);
    standards.metricPaths?.set(metric.id, path);
  }
}
