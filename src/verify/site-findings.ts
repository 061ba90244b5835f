import type { Content } from '#load/content.ts';
import { type Finding, finding } from '#schema/finding.ts';
import type { Rule } from '#verify/rule.ts';

/** What site.yaml says that the content or the rules do not bear out. */
export function siteFindings(content: Content, rules: readonly Rule[]): Finding[] {
  return [...unknownSeverities(content, rules), ...takenDown(content), ...stillThere(content)];
}

/** site.yaml can change the severity of a rule, so a rule id that does not exist there changes nothing in silence. */
function unknownSeverities({ site }: Content, rules: readonly Rule[]): Finding[] {
  const ids = new Set(rules.map(({ id }) => id));
  return Object.keys(site.severity)
    .filter((id) => !ids.has(id))
    .map((id) =>
      finding({
        rule: 'site-severity',
        severity: 'error',
        path: 'site.yaml',
        found: id,
        message: `severity 中的规则 ${id} 不存在；请核对规则编号`,
        messageEn: `severity names a rule ${id} that does not exist`,
      }),
    );
}

/** A version that was taken down must not come back as the present one. */
function takenDown({ site, reports }: Content): Finding[] {
  return site.takedown.flatMap(({ version, date }) => {
    const digest = version?.replace(/^\d{4}-\d{2}-\d{2}-/, '');
    if (digest === undefined) return [];
    // By its content alone: it may come back under another name.
    return reports
      .filter((report) => report.digest.startsWith(digest))
      .map((present) =>
        finding({
          rule: 'taken-down',
          severity: 'error',
          path: present.path,
          found: version ?? '',
          message: `这正是 ${date} 起不再刊登的版本（site.yaml 的 takedown）；请改正内容再提交`,
          messageEn: `this is the version that takedown in site.yaml withholds since ${date}; change the content`,
        }),
      );
  });
}

/** A withdrawn report has no file any more: its address says that it is withdrawn. */
function stillThere({ site, reports }: Content): Finding[] {
  const ids = new Set(reports.map(({ id }) => id));
  return site.withdrawn
    .filter(({ report }) => ids.has(report))
    .map(({ report }) =>
      finding({
        rule: 'withdrawn-report',
        severity: 'error',
        path: 'site.yaml',
        found: report,
        message: `withdrawn 说报告 ${report} 已撤回，文件却还在；请删去文件，或去掉这一项`,
        messageEn: `withdrawn names ${report}, whose file is still there; delete the file or the entry`,
      }),
    );
}
