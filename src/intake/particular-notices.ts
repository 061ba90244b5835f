import type { IntakeOptions } from '#intake/intake.ts';
import type { Particulars } from '#intake/particulars.ts';
import type { RegimeChoice } from '#intake/regime-match.ts';
import type { Notice } from '#intake/source.ts';
import type { Wording } from '#intake/wording.ts';

/** What was taken of the particulars of the report, and what is doubtful about them. */
export function particularNotices(
  said: Particulars,
  year: number,
  { wording, ...options }: IntakeOptions & { wording: Wording },
  regime: RegimeChoice | undefined,
): Notice[] {
  const notices: Notice[] = [];
  const taken = (zh: string) => notices.push({ kind: 'taken', zh });
  const doubtful = (zh: string) => notices.push({ kind: 'doubtful', zh });
  taken(`评价年度 ${year}${options.year === undefined ? '' : `（${wording.year}）`}`);
  if (options.year !== undefined && said.year !== undefined && options.year !== said.year)
    doubtful(
      `文件写的评价年度是 ${said.year}，按${wording.year.startsWith('-') ? ` ${wording.year} ` : wording.year}取 ${options.year}`,
    );
  if (said.title === undefined) doubtful('文件里没有报告标题，标题由程序拟定');
  else taken(`标题“${said.title}”`);
  if (said.prepared !== undefined) taken(`填报日期 ${said.prepared}`);
  if (said.basis !== undefined) taken(`依据 ${said.basis}`);
  if (said.documentNumber !== undefined) taken(`文号 ${said.documentNumber}`);
  if (regime !== undefined) taken(`评价体系 ${regime.id}：${regime.because}`);
  if (said.scope === 'project' && said.projectName === undefined && options.project === undefined)
    doubtful(`项目报告里没有写“项目名称”，${wording.nameProject}`);
  return notices;
}
