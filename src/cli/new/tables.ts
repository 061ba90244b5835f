import type { Known, Request } from '#cli/new/request.ts';
import { BLANK, hinted, scalar } from '#cli/new/yaml-text.ts';
import type { Regime } from '#schema/regime.ts';
import type { DatasheetRow, ScorecardItem } from '#schema/report.ts';

/** `datasheet:` with the rows of the last report, or of the regime. */
export function datasheetLines({ regime, last }: Request, { regimes, metrics }: Known): string[] {
  const rows = last?.front.datasheet ?? [];
  const lines = rows.length > 0 ? rows.map(rowAgain) : (regimes.get(regime ?? '')?.datasheet?.rows ?? []).map(rowOf);
  if (lines.length === 0) return [];
  return [
    '# 数据表：照所附数据表自己的数填，不从正文抄：original 年初预算，adjusted 全年预算，actual 执行数。',
    '# 没有数据表就把这一段删去。',
    'datasheet:',
    ...lines.flat(),
  ];

  function rowOf({ figure, label }: { figure: string; label?: string | undefined }): string[] {
    return blockItem('  ', { figure, label: label ?? metrics.get(figure)?.label }, COLUMNS, {});
  }
}

const COLUMNS = ['original', 'adjusted', 'actual'] as const;

function rowAgain({ figure, label, ...row }: DatasheetRow): string[] {
  const columns = COLUMNS.filter((column) => row[column] !== undefined);
  const before = Object.fromEntries(columns.map((column) => [column, row[column]?.text]));
  return blockItem('  ', { figure, label }, columns, before);
}

/** An item of a list, a key a line: what is known first, then the blanks with the last values beside them. */
function blockItem(
  indent: string,
  known: Readonly<Record<string, string | undefined>>,
  blanks: readonly string[],
  before: Readonly<Record<string, string | undefined>>,
): string[] {
  const set = Object.entries(known).flatMap(([key, value]) => (value === undefined ? [] : `${key}: ${scalar(value)}`));
  const open = blanks.map((key) => hinted(`${key}: ${BLANK}`, lastWords(before[key])));
  return [...set, ...open].map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
}

/** `scorecard:` with the indicators of the last report, or those the regime fixes. */
export function scorecardLines(request: Request, { regimes, site }: Known): string[] {
  const { last, regime } = request;
  const template = regimes.get(regime ?? '');
  const before = last?.front.regime === regime ? (last?.front.scorecard?.items ?? []) : [];
  const fixed = new Map(template?.scorecard?.indicators.map((one) => [one.id, one]) ?? []);
  const items =
    before.length > 0
      ? before.map((item) => itemLines(item, fixed.get(item.indicator)?.weight, item))
      : [
          ...[...fixed.values()].map(({ id, weight, ...rest }) =>
            itemLines({ indicator: id, ...rest }, weight, undefined),
          ),
          ...openGroups(template).map(ownItem),
        ];
  if (items.length === 0) return [];
  const grades = template?.grades ?? site.grades ?? [];
  const words = grades.map(({ grade, from }) => `${grade}（${from}分起）`).join('、');
  return [
    '# 评分表：每项写目标、完成值、分值、得分；扣了分的在这一项下面加一行 reason: 原因。没有评分表就把这一段删去。',
    ...groupHint(request, regimes),
    'scorecard:',
    '  items:',
    ...items.flat(),
    hinted(`  total: ${BLANK}`, '各项得分之和，只写数字', lastWords(last?.front.scorecard?.total)),
    hinted(`  grade: ${BLANK}`, words === '' ? '等级' : `只能写：${words}`, lastWords(last?.front.scorecard?.grade)),
  ];
}

/** Groups for which the regime names no indicator: the report brings its own. */
function openGroups(template: Regime | undefined): string[] {
  const { groups = [], indicators = [] } = template?.scorecard ?? {};
  return groups.flatMap(({ group }) => (indicators.some((one) => one.group === group) ? [] : [group]));
}

function ownItem(group: string, index: number): string[] {
  const [first = '', ...rest] = blockItem(
    '    ',
    { indicator: `group${index + 1}.item1`, label: BLANK, group },
    ['target', 'actual', 'weight', 'score'],
    {},
  );
  return [hinted(first, '编号自定，用英文字母和数字，不重复即可；有几项就照这一段写几段'), ...rest];
}

/** Points of the groups, where the regime fixes them. */
function groupHint({ regime }: Request, regimes: Known['regimes']): string[] {
  const groups = regimes.get(regime ?? '')?.scorecard?.groups ?? [];
  const words = groups.map(({ group, weight }) => `${group}${weight}分`).join('、');
  return words === '' ? [] : [`# 一级指标的分值：${words}；group 写一级指标的名称。`];
}

type Shape = Pick<ScorecardItem, 'indicator' | 'label' | 'group' | 'subgroup' | 'method'>;

function itemLines(shape: Shape, weight: string | undefined, last: ScorecardItem | undefined): string[] {
  const { indicator, label, group, subgroup, method } = shape;
  const fixed = weight === undefined ? [] : ['weight'];
  const unasked = last === undefined && method === 'judgement' ? ['target'] : [];
  const blanks = ['target', 'actual', 'weight', 'score'].filter((key) => ![...fixed, ...unasked].includes(key));
  const { target, actual, weight: points, score } = last ?? {};
  const before = { target, actual, weight: points, score };
  return blockItem('    ', { indicator, label, group, subgroup, method, weight }, blanks, before);
}

function lastWords(value: string | undefined): string | undefined {
  return value === undefined ? undefined : `上次 ${value}`;
}
