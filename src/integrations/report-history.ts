import { changesOfVersions } from '#derive/figure-changes.ts';
import type { RevisionView, SupersededView } from '#derive/report-view.ts';
import type { Revision } from '#history/parse.ts';
import type { PastReport } from '#integrations/past-reports.ts';
import type { Takedown } from '#schema/site.ts';
import { withoutPersonalData } from '#verify/personal-text.ts';

/** A revision with what its file held then; undefined where the file was deleted. */
interface State {
  revision: Revision;
  past: PastReport | undefined;
  /** `2024-09-10-3f2a9c1b` */
  version: string;
  /** Why it is not to be read; null where it is. */
  withheld: string | null;
}

interface ReportHistory {
  revisions: RevisionView[];
  superseded: SupersededView[];
}

interface Options {
  /** `2023/unit` */
  id: string;
  /** Newest first. */
  revisions: readonly Revision[];
  /** The state of the file that a revision left. */
  pastOf(revision: Revision): PastReport | undefined;
  takedown: readonly Takedown[];
}

/** What the page of a report says of its history, and its superseded versions. */
export function reportHistory(options: Options): ReportHistory {
  const ids = new Set([options.id, ...options.revisions.map(({ path }) => path.replace(/^reports\/|\.mdx$/g, ''))]);
  const states = options.revisions.map((revision) => stateOf(revision, ids, options));
  const present = states[0]?.revision.blob;
  const views = new Map<string, SupersededView>();
  const revisions = states.map((state, index): RevisionView => {
    const { revision, version, withheld, past } = state;
    const changes = differences(states[index + 1], state);
    const next = states[index - 1];
    const isPresent = revision.blob === present || revision.blob === next?.revision.blob;
    const { date, subject, more } = toldOf(state);
    if (isPresent || past === undefined) return { date, subject, more, href: null, note: null, changes };
    if (withheld !== null || next === undefined) return { date, subject, more, href: null, note: withheld, changes };
    const href = `/reports/${options.id}/versions/${version}/`;
    if (!views.has(version)) views.set(version, supersededOf(state, next, href));
    return { date, subject, more, href, note: null, changes };
  });
  return { revisions, superseded: [...views.values()] };
}

function stateOf(revision: Revision, ids: ReadonlySet<string>, { pastOf, takedown }: Options): State {
  const past = pastOf(revision);
  const version = `${revision.date.slice(0, 10)}-${past?.digest.slice(0, 8) ?? ''}`;
  const entry = takedown.find((one) => names(one, ids, version, past?.digest ?? ''));
  return { revision, past, version, withheld: entry === undefined ? reasonOf(past) : takenDown(entry) };
}

/**
 * All versions of a report without a name, under whatever id it stood once; else by the name in the address, or by the
 * digest, in whole or in part, wherever it comes up again.
 */
function names(
  { report, version: named }: Takedown,
  ids: ReadonlySet<string>,
  version: string,
  digest: string,
): boolean {
  if (named === undefined) return ids.has(report);
  if (named === version && ids.has(report)) return true;
  const part = /^(?:\d{4}-\d{2}-\d{2}-)?([0-9a-f]{6,64})$/.exec(named)?.[1];
  return part !== undefined && digest.startsWith(part);
}

function takenDown({ reason, date }: Takedown): string {
  return `这一版自${date}起不再刊登：${reason}`;
}

function reasonOf(past: PastReport | undefined): string | null {
  if (past?.shown === 'private') return '这一版含有个人信息，不再刊登。';
  if (past?.shown === 'unreadable') return '这一版按当时的格式写成，现在的程序读不出来，不另页刊登。';
  return null;
}

/** Characters that turn the direction of text, hide in it or steer a terminal. */
const STEERING =
  /[\p{Control}\p{Surrogate}\u00ad\u061c\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\u{e0000}-\u{e0fff}]/gu;

/** What was written about a change goes through no check before it is on the branch: it is published without all that. */
function publishable(text: string): string {
  return withoutPersonalData(text.replace(STEERING, '')).trim();
}

/** What was written about a version that is withheld may tell what it held. */
function toldOf({ revision, withheld }: State): Pick<RevisionView, 'date' | 'subject' | 'more'> {
  const date = revision.date.slice(0, 10);
  if (withheld !== null) return { date, subject: '', more: [] };
  const more = revision.more.map(publishable).filter((text) => text !== '');
  return { date, subject: publishable(revision.subject), more };
}

function reasonsOf({ subject, more }: Pick<RevisionView, 'subject' | 'more'>): string {
  return [subject, ...more].filter((text) => text !== '').join('；');
}

function differences(before: State | undefined, after: State): RevisionView['changes'] {
  const [old, now] = [shownOf(before), shownOf(after)];
  return old === undefined || now === undefined ? null : changesOfVersions(old.subject, now.subject);
}

function shownOf(state: State | undefined) {
  const { past, withheld } = state ?? {};
  return past === undefined || withheld !== null || typeof past.shown === 'string' ? undefined : past.shown.report;
}

function supersededOf(state: State, next: State, href: string): SupersededView {
  const { past, version, revision } = state;
  if (past === undefined || typeof past.shown === 'string') throw new Error('a version that is withheld has no view');
  return {
    version,
    href,
    from: revision.date.slice(0, 10),
    until: next.revision.date.slice(0, 10),
    reason: reasonsOf(toldOf(next)),
    changes: differences(state, next),
    report: { ...past.shown.view(), view: '' },
  };
}
