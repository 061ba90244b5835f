import { posix } from 'node:path';
import type { FileChange } from '#derive/content-changes.ts';
import type { Content } from '#load/content.ts';
import { type Finding, finding } from '#schema/finding.ts';

interface Change {
  files: readonly FileChange[];
  /** From the root of the repository. */
  outside: readonly string[];
  /** The content folder from the root of the repository. */
  prefix: string;
  before: Content | undefined;
  after: Content;
}

/** What a change does that is no matter of one report. */
export function changeFindings(change: Change): Finding[] {
  return [...deletedReports(change), ...newApprovers(change), ...loweredRules(change), ...outsideFiles(change)];
}

/** A published report is not deleted; one that is withdrawn is named with the reason. */
function deletedReports({ files, after }: Change): Finding[] {
  const withdrawn = new Set(after.site.withdrawn.map(({ report }) => report));
  return files.flatMap(({ status, path, from }): Finding[] => {
    const gone = status === 'deleted' ? path : status === 'renamed' ? from : null;
    const id = gone === null ? undefined : /^reports\/(.+)\.mdx$/.exec(gone)?.[1];
    if (gone === null || id === undefined || withdrawn.has(id)) return [];
    const entry = `{ report: ${id}, reason: …, date: … }`;
    const [zh, en] =
      status === 'deleted'
        ? [
            `已公布的报告 ${gone} 删去了；报告公布后不删除，有错请写勘误，确实不能再刊登的请在 site.yaml 的 withdrawn 中加上 ${entry}`,
            `the published report ${gone} was deleted; correct it instead, or add ${entry} under withdrawn in site.yaml`,
          ]
        : [
            `已公布的报告 ${gone} 改名为 ${path}，原网址 /reports/${id}/ 不再有内容；请在 site.yaml 的 withdrawn 中加上 ${entry}，原网址上就会说明`,
            `the published report ${gone} was renamed to ${path} and its address /reports/${id}/ is empty now; add ${entry} under withdrawn in site.yaml`,
          ];
    const severity = status === 'deleted' ? 'error' : 'warning';
    return [
      finding({
        rule: 'deleted-report',
        severity,
        path: status === 'deleted' ? gone : path,
        found: gone,
        message: zh,
        messageEn: en,
      }),
    ];
  });
}

/** Nobody is to approve waivers by the change that makes him an approver. */
function newApprovers({ before, after }: Change): Finding[] {
  if (before === undefined) return [];
  return after.site.approvers
    .filter((name) => !before.site.approvers.includes(name))
    .map((name) =>
      finding({
        rule: 'approver-added',
        severity: 'warning',
        path: 'site.yaml',
        found: name,
        message: `这次修改把“${name}”加进了 approvers；请由负责网站的人确认他可以批准说明`,
        messageEn: `this change makes ${name} an approver; have whoever is responsible for the site confirm it`,
      }),
    );
}

/** A change that would fail must not make itself pass unseen. */
function loweredRules({ before, after }: Change): Finding[] {
  if (before === undefined) return [];
  return Object.entries(after.site.severity)
    .filter(([rule, severity]) => severity === 'warning' && before.site.severity[rule] !== 'warning')
    .map(([rule]) =>
      finding({
        rule: 'severity-lowered',
        severity: 'warning',
        path: 'site.yaml',
        found: rule,
        message: `这次修改把规则 ${rule} 降为提醒，不再挡住发布；请由负责网站的人确认`,
        messageEn: `this change makes ${rule} a warning, which no longer stops publication; have whoever is responsible for the site confirm it`,
      }),
    );
}

/** Paths are relative to the content folder: `../.github/workflows/deploy.yml`. */
function outsideFiles({ files, outside, prefix }: Change): Finding[] {
  if (files.length === 0) return [];
  return outside.map((path) =>
    finding({
      rule: 'outside-content',
      severity: 'warning',
      path: posix.relative(posix.join('/', prefix), posix.join('/', path)),
      found: path,
      message: `修改内容的同时动了内容文件夹以外的 ${path}；请分开提交，或由负责程序的人审核`,
      messageEn: `a change of content also touches ${path} outside the content folder; propose it separately, or have it reviewed by whoever looks after the program`,
    }),
  );
}
