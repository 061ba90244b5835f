import { outlineOf } from '#verify/outline.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** sections of the regime ⊆ sections of the narrative */
export const mandatorySection: Rule = {
  id: 'mandatory-section',
  severity: 'warning',
  waivable: true,
  title: { zh: '缺少规定的部分', en: 'a section is missing' },
  equation: '评价体系规定的各部分，正文都有标题',
  explanation: '评价体系规定了自评报告必须写哪几部分。少了一部分，多半是没有写，或者发布时漏掉了。',
  example: {
    failing: '评价体系规定要写“存在问题”，报告到“履职完成情况”为止',
    passing: '报告有“四、存在问题和改进措施”',
  },
  check(subject) {
    const { report, content } = subject;
    const sections = content.regimes.get(report.front.regime ?? '')?.sections ?? [];
    const titles = sections.length === 0 ? [] : outlineOf(subject).map(({ title }) => plain(title));
    // A file with figures and no text at all has other worries.
    if (titles.length === 0 && report.narrative.blocks.length === 0) return {};
    const missing = sections.filter((section) => !titles.some((title) => title.includes(plain(section))));
    return { problems: missing.map((section) => problemOf(section, report.locate(['regime']))) };
  },
};

/** 存在的问题 and 存在问题 are the same section. */
function plain(title: string): string {
  return title.replace(/[\s的]/g, '');
}

function problemOf(section: string, place: Problem['place']): Problem {
  const zh = `正文没有“${section}”部分；请补写，或核对标题`;
  const en = `the narrative has no section ${section}; write it or correct its heading`;
  return { place, found: '', expected: section, zh, en };
}
