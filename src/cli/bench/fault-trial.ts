import type { GeneratedContent } from '#generate/content.ts';
import type { Fault, Truth } from '#generate/faults/fault.ts';
import type { GeneratedReport } from '#generate/report.ts';
import { type Content, readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';
import { parseQuantity } from '#quantity/quantity.ts';
import type { Finding, Hypothesis } from '#schema/finding.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

/** What verification made of one planted fault. */
export interface Trial {
  truth: Truth;
  /** Findings that the clean report does not have; errors first, then in the order of the file. */
  findings: readonly Finding[];
  detected: boolean;
  /** At least one of them is an error. */
  asError: boolean;
  /** One of them stands in the changed file, on a changed line. */
  located: boolean;
  /**
   * The likeliest hypothesis names a figure that is wrong, or takes the faulty text of the right line for the culprit. Of a
   * row of the scorecard it names the indicator; of an omitted one that the regime does not list, whose name nobody can
   * know, it says that a row is missing there.
   */
  culprit: boolean;
  /** The likeliest hypothesis proposes the right text. */
  mended: boolean;
}

/** Re-verifies single changed reports against content that has been verified clean. */
export interface TrialBench {
  clean: VerifiedContent;
  try(fault: Fault): Trial;
}

export function makeTrialBench(generated: GeneratedContent): TrialBench {
  const content = readContent(folderInMemory(generated.files));
  const clean = verify(content);
  const known = new Map(clean.reports.map(({ subject, findings }) => [subject.report.path, findings]));
  const family = familiesOf(generated.reports);
  const site = generated.files['site.yaml'] ?? '';
  const tryFault = ({ truth, text }: Fault): Trial => {
    const { path } = truth;
    const changed = readContent(folderInMemory({ 'site.yaml': site, [path]: text }));
    const { relatives, next } = family(path);
    const others = content.reports.filter((report) => relatives.has(report.path));
    const together: Content = { ...content, reports: [...changed.reports, ...others], broken: [], findings: [] };
    const verified = verify(together, undefined, (report) => report.path === path || report.path === next);
    const all = [...changed.broken, ...verified.reports].flatMap(({ findings }) => findings);
    const before = [path, next].flatMap((one) => known.get(one ?? '') ?? []);
    return judge(truth, added(all, before), isNameless(truth, together));
  };
  return { clean, try: tryFault };
}

/** Paths of the reports of the same unit and project, and of the one for the next year. */
function familiesOf(reports: readonly GeneratedReport[]) {
  const key = ({ plan }: GeneratedReport) => `${plan.unit.slug}.${plan.project?.slug ?? ''}`;
  const families = Map.groupBy(reports, key);
  const byPath = new Map(reports.map((report) => [report.path, report]));
  return (path: string): { relatives: Set<string>; next: string | undefined } => {
    const self = byPath.get(path);
    const members = self === undefined ? [] : (families.get(key(self)) ?? []);
    const next = members.find(({ plan }) => plan.year === (self?.plan.year ?? 0) + 1);
    return { relatives: new Set(members.map((one) => one.path).filter((one) => one !== path)), next: next?.path };
  };
}

/** Findings that were not there before; a finding that only moved to another line was. */
function added(after: readonly Finding[], before: readonly Finding[]): Finding[] {
  const key = ({ path, rule, figure, message }: Finding) => [path, rule, figure, message].join('\n');
  const rest = before.map(key);
  const fresh = after.filter((finding) => {
    const at = rest.indexOf(key(finding));
    if (at >= 0) rest.splice(at, 1);
    return at < 0 && finding.waived === null;
  });
  return [
    ...fresh.filter(({ severity }) => severity === 'error'),
    ...fresh.filter(({ severity }) => severity !== 'error'),
  ];
}

/** A row left out of a scorecard whose regime does not list its indicator: the rest of the report does not name it. */
function isNameless({ kind, place, path, figures }: Truth, { reports, regimes }: Content): boolean {
  if (kind !== 'row-omitted' || place !== 'scorecard') return false;
  const regime = reports.find((report) => report.path === path)?.front.regime;
  const listed = regimes.get(regime ?? '')?.scorecard?.indicators ?? [];
  return !listed.some(({ id }) => figures.includes(id));
}

function judge(truth: Truth, findings: readonly Finding[], nameless: boolean): Trial {
  const best = likeliest(findings);
  return {
    truth,
    findings,
    detected: findings.length > 0,
    asError: findings.some(({ severity }) => severity === 'error'),
    located: findings.some(({ path, line }) => path === truth.path && truth.lines.includes(line)),
    culprit: best !== undefined && accuses(best, truth, nameless),
    mended: best !== undefined && proposes(best.hypothesis, truth),
  };
}

interface Guess {
  hypothesis: Hypothesis;
  finding: Finding;
}

/** The hypothesis with the highest score; of several the one whose finding comes first. */
function likeliest(findings: readonly Finding[]): Guess | undefined {
  const all = findings.flatMap((finding) => finding.hypotheses.map((hypothesis): Guess => ({ hypothesis, finding })));
  const most = Math.max(0, ...all.map(({ hypothesis }) => hypothesis.score));
  return all.find(({ hypothesis }) => hypothesis.score === most);
}

function accuses({ hypothesis, finding }: Guess, truth: Truth, nameless: boolean): boolean {
  const { kind, place, figures, path, lines, found } = truth;
  if (hypothesis.figure !== null && figures.includes(hypothesis.figure)) return true;
  if (finding.path !== path || !lines.includes(finding.line)) return false;
  if (place === 'scorecard' && hypothesis.kind === kind) {
    return nameless || figures.some((indicator) => names(hypothesis, indicator));
  }
  return found !== '' && plain(hypothesis.replace) === plain(found);
}

/** Whether the row that is to be added or taken out is this indicator's. */
function names({ replace, with: proposed }: Hypothesis, indicator: string): boolean {
  return `${replace} ${proposed}`.split(/[\s（），]+/).includes(indicator);
}

/** Whether the proposed text says what is right: the same words or value; a cell may be given with its header's unit. */
function proposes({ with: proposed }: Hypothesis, { right }: Truth): boolean {
  const [text, wanted] = [plain(proposed), plain(right)];
  if (sameValue(text, wanted)) return true;
  return text === wanted || (/\d$/.test(wanted) && text.startsWith(wanted) && /^\D+$/.test(text.slice(wanted.length)));
}

function sameValue(one: string, other: string): boolean {
  const [first, second] = [parseQuantity(one).quantity, parseQuantity(other).quantity];
  return first !== undefined && second !== undefined && first.value.equals(second.value);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '');
}
