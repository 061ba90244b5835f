import { type Known, type Request, regimesOf } from '#cli/new/request.ts';
import { BLANK, hinted, scalar } from '#cli/new/yaml-text.ts';

/** Title, unit, year, regime, dates and the directory fields of government pages. */
export function headLines(request: Request, known: Known): string[] {
  const { units, regimes } = known;
  const { unit, unitName, listed, year, project, scope, regime, last } = request;
  const front = last?.front;
  const sample = units.get(unit)?.sample === true || front?.sample === true;
  return [
    `title: ${scalar(titleOf(request))}`,
    hinted(`unit: ${unit}`, '单位编号，与文件名一致'),
    ...(listed ? [] : [`unitName: ${scalar(unitName)}`]),
    hinted(`year: ${year}`, '被评价的年度，与文件夹一致'),
    hinted(`scope: ${scope}`, scope === 'project' ? '项目' : '部门整体'),
    ...(project === undefined ? [] : [`project: ${project}`, projectName(front?.projectName)]),
    ...(regime === undefined ? unknownRegime(scope, known) : [hinted(`regime: ${regime}`, regimes.get(regime)?.title)]),
    hinted(`prepared: ${BLANK}`, `编写日期，如 ${year + 1}-03-12`, past(front?.prepared)),
    hinted(`# published: ${year + 1}-06-30`, '公开日期，公开时写上', past(front?.published)),
    front?.basis === undefined
      ? '# basis: 所依据通知的文号'
      : hinted(`basis: ${BLANK}`, '所依据通知的文号', past(front.basis)),
    ...directoryLines(request),
    ...(sample ? [hinted('sample: true', '虚构的示例；真实报告删去这一行')] : []),
  ];
}

/** Which regime a unit follows is not to be guessed; the author finds it in the list or leaves it out. */
function unknownRegime(scope: Request['scope'], known: Known): string[] {
  return [
    '# regime: 评价体系的编号；不知道用哪个就不写。已登记的有：',
    ...regimesOf(scope, known).map(([id, title]) => `#   ${id}  ${title}`),
  ];
}

function titleOf({ unitName, year, scope, last }: Request): string {
  if (last !== undefined) return withYear(last.front.title, last.front.year, year);
  return `${unitName}${year}年度${scope === 'project' ? '项目支出' : '部门整体支出'}绩效自评报告`;
}

/** Words of an earlier report with its year moved on. */
export function withYear(text: string, from: number, to: number): string {
  return text.replaceAll(String(from), String(to));
}

function projectName(name: string | undefined): string {
  return name === undefined ? hinted(`projectName: ${BLANK}`, '项目的全称') : `projectName: ${scalar(name)}`;
}

/** What stays from year to year is taken over; numbers of documents are not. */
function directoryLines({ last }: Request): string[] {
  const front = last?.front;
  if (front === undefined) return [];
  const numbers = (['indexNumber', 'documentNumber'] as const).flatMap((key) =>
    front[key] === undefined ? [] : [hinted(`${key}: ${BLANK}`, DIRECTORY[key], past(front[key]))],
  );
  const kept = (['issuer', 'topic', 'genre', 'validity', 'disclosure'] as const).flatMap((key) => {
    const value = front[key];
    return value === undefined ? [] : [hinted(`${key}: ${scalar(value)}`, DIRECTORY[key])];
  });
  return [...numbers, ...kept];
}

const DIRECTORY = {
  indexNumber: '索引号',
  documentNumber: '文号',
  issuer: '发布机构',
  topic: '主题分类',
  genre: '体裁分类',
  validity: '有效性',
  disclosure: '公开方式',
} as const;

function past(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `上次 ${value}`;
}
