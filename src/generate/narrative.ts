import type { Fact } from '#generate/fact.ts';
import { basisOf } from '#generate/front.ts';
import { mark } from '#generate/marks.ts';
import type { ReportDraft } from '#generate/report.ts';
import { tableText } from '#generate/tables.ts';
import type { Voice } from '#generate/voice.ts';
import { spelled } from '#generate/written.ts';

const REMARKS = [
  '任务分解到股室，按月调度，重点事项专人跟进。',
  '各项制度得到执行，没有发现截留、挪用资金的情况。',
  '工作中注重听取群众意见，遇到的问题当场协调解决。',
  '资金支付按程序办理，账务清楚，资料归档完整。',
  '与相关单位建立了会商机制，信息共享比以往及时。',
];
const PROBLEMS = [
  '绩效目标的设定还不够细，个别指标难以量化；下一步将结合历史数据重新核定目标值。',
  '项目前期准备不足，支出进度前慢后快；今后提前开展项目评审，按季通报进度。',
  '数据统计口径不够统一，部门之间核对费时；拟建立统一台账，由专人汇总核对。',
  '一线人员业务能力参差不齐，培训的针对性有待加强；将按岗位编制培训计划。',
];

/** The text of the report, marked. */
export function narrative(draft: ReportDraft, voice: Voice): string {
  const sections = draft.plan.project === undefined ? unitSections(draft, voice) : projectSections(draft, voice);
  const parts = sections.map(({ title, blocks }, index) =>
    [`## ${spelled1(index + 1)}、${title}`, ...blocks].join('\n\n'),
  );
  return [opening(draft), ...parts].join('\n\n');
}

interface Section {
  title: string;
  blocks: string[];
}

function opening(draft: ReportDraft): string {
  const { name, year } = draft.plan;
  const basis = mark('document-number', 'prose', 'basis', basisOf(draft));
  return `根据《关于开展${year}年度绩效自评工作的通知》（${basis}），${name}组织了自评，现将情况报告如下。`;
}

function unitSections(draft: ReportDraft, voice: Voice): Section[] {
  const { plan, standing, money, business, survey } = draft;
  const [offices, staff, ...others] = standing;
  return [
    {
      title: '单位基本情况',
      blocks: [
        '### （一）机构和人员',
        `${plan.name}${plan.unit.occupation.duty}。${offices?.tell(voice) ?? ''}${staff?.tell(voice) ?? ''}`,
        '### （二）年度目标',
        `本年度的目标是把职责范围内的任务按时办完，让${plan.unit.occupation.served}得到方便。${voice.random.pick(REMARKS)}`,
      ],
    },
    { title: '预算执行情况', blocks: [...told(money, voice), ...told(others, voice)] },
    { title: '履职完成情况', blocks: themes(business, survey, voice) },
    { title: '存在问题和改进措施', blocks: [closing(draft, voice)] },
  ];
}

function projectSections(draft: ReportDraft, voice: Voice): Section[] {
  const { plan, money, business, survey } = draft;
  const { project, name } = plan;
  return [
    {
      title: '项目概况',
      blocks: [`${project?.name ?? ''}项目由${name}组织实施。${voice.random.pick(REMARKS)}`, ...told(money, voice)],
    },
    { title: '绩效目标完成情况', blocks: themes(business, survey, voice) },
    { title: '存在问题和改进措施', blocks: [closing(draft, voice)] },
  ];
}

/** Facts under headings （一） （二） （三）, a few a paragraph, some as tables. */
function themes(business: readonly Fact[], survey: Fact, voice: Voice): string[] {
  const mixed = voice.random.sample(business, business.length);
  const half = Math.ceil(mixed.length / 2);
  return [
    ...['### （一）产出', ...told(mixed.slice(0, half), voice)],
    ...['### （二）效益', voice.random.pick(REMARKS), ...told(mixed.slice(half), voice)],
    ...['### （三）满意度', survey.tell(voice)],
  ];
}

function told(facts: readonly Fact[], voice: Voice): string[] {
  const blocks: string[] = [];
  let paragraph = '';
  const flush = () => {
    if (paragraph !== '') blocks.push(paragraph);
    paragraph = '';
  };
  for (const fact of facts) {
    const { table } = fact;
    if (table !== undefined && (table.id === 'budget' || voice.random.chance(0.3))) {
      flush();
      blocks.push(tableText(table));
      const rest = outside(fact).map((figure) => voice.named(figure));
      if (rest.length > 0) paragraph = `${rest.join('，')}。`;
      continue;
    }
    paragraph += fact.tell(voice);
    if (voice.random.chance(0.35)) flush();
  }
  flush();
  return blocks;
}

/** Figures of a fact told as a table that stand in no cell of it. */
function outside({ table, figures }: Fact) {
  const inside = new Set(table?.rows.flatMap((row) => row.figures.map(({ id }) => id)));
  return figures.filter(({ id }) => !inside.has(id));
}

function closing({ score, scorecard }: ReportDraft, voice: Voice): string {
  const problem = voice.random.pick(PROBLEMS);
  if (score === undefined || scorecard === undefined) return problem;
  const grade = mark('grade', 'prose', '', scorecard.grade);
  return `${voice.named(score)}，等级为“${grade}”。${problem}`;
}

function spelled1(number: number): string {
  return number === 2 ? '二' : number === 1 ? '一' : spelled(number);
}
