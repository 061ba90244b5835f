/** Words around a number that do not belong to the name of what it counts. */

const LEADING = new RegExp(
  `^(?:${[
    '[、，,。；;：:！!？?）)》”’」』】〕\\s·—-]',
    '其中|包括|包含|分别为|另外|另有|另|并且|并|且|同时|目前|现有|现|今年|年内|年度内',
    '已经|已|共计|共有|共|累计|合计|总计|以来|来|分别|和|及|与|以及|或|的|了|是|约|近|达|有',
    '组织开展|组织|开展|举办(?=.{2})|实现|实际|截至|到|即|也|又|还|均|都|全部|一是|二是|三是|四是|五是|设(?![立有施备计置区])|配(?![备套送置合电])',
    '我(?:中心|局|单位|部门|校|院|办|馆|所|站|委|厅|处|镇|乡|街道|市|县|区)|本(?:中心|局|单位|部门|校|院|办|馆|所|站|委|厅|处|镇|乡|街道)',
    '个(?![人体别性])',
  ].join('|')})`,
);
const TRAILING = new RegExp(
  `(?:${[
    '[、，,：:（(《“‘「『【〔\\s]',
    '共计|合计|总计|累计|共有|共|数为|为|是|达到了?|达|约为|大约|约|将近|接近|近|超过|超|突破|有|了|的|就有',
    '至少|不少于|不低于|不超过|不足|控制在|保持在|稳定在|维持在|高于|低于|多达|≥|≤|>|<|=|仅|只有|只|分别|已|占到',
    '(?<=增长|增加|上升|提高|提升|下降|减少|降低)[到至]',
  ].join('|')})$`,
);
/** Titles of documents between a name and its count. */
const QUOTED_LIST = /(?:《[^》]*》[、和及]?)+等?/g;
const INNER = /共(?=接听|受理|办理|完成|收到|组织|开展|处理|走访|发放)/g;

/** The words before a number as a name: without what leads to it and what joins it to the number. */
export function nameIn(words: string): string {
  let name = words.normalize('NFKC').replace(/\s+/g, '').replace(QUOTED_LIST, '').replace(INNER, '');
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(LEADING, '').replace(TRAILING, '');
  }
  return balanced(name);
}

/** Without the time that a name begins with: 全年 and 年末 are part of 全年预算 and 年末结转, of other names they are not. */
export function withoutTime(name: string): string {
  const rest = name.replace(/^(?:全年|本年度?|当年|年末|年底|年终)+(?:共计|累计|共|实有|有)*/, '');
  return rest.length < 2 ? name : rest;
}

/** Without brackets and quotation marks that have lost their partner. */
function balanced(name: string): string {
  let text = name;
  for (const [open, close] of ['《》', '“”', '（）', '()', '「」'].map((pair) => [...pair] as [string, string])) {
    const opened = text.split(open).length - 1;
    const closed = text.split(close).length - 1;
    if (opened > closed) text = text.slice(text.lastIndexOf(open) + 1);
    if (closed > opened) text = text.slice(text.indexOf(close) + 1);
  }
  return text;
}

/** Verbs after which the thing counted stands behind the number: 涉及40个职能部门. */
const VERB =
  '涉及|进驻|整合|内设|下设|下辖|设有|设立|设置|建成|建设|完成|新增|举办|覆盖|服务|包括|建立|打造|培育|实施|推进|争取|引进|办理|解决|整改|发现|签订|印发|制定|出台|走访|检查|发放|新建|改造|维修|受理|办结|接待|处理|调解|配备|购置|参加|组建|聘用|聘请|选派|培训|开放|组成|形成|取得|获得|承办|化解|梳理|公布|取消|减少|压减|增加';
const ENDS_IN_VERB = new RegExp(`(?:${VERB})$`);
const BEGINS_OTHERWISE = new RegExp(
  `^(?:${VERB}|已|均|都|全部|全|共|增|占|比|较|同比|环比|的|以上|以下|左右|为|是|达|有|在|由|对|按|向|并|和|与|及|每|进|次|中|后|前|内|完|通过|实现|累计|合计)`,
);

export function endsInVerb(name: string): boolean {
  return ENDS_IN_VERB.test(name);
}

/** The noun right behind a number, 职能部门 in 40个职能部门的…; empty where something else follows. */
export function nounAfter(words: string): string {
  const plain = words.normalize('NFKC').replace(/\s+/g, '');
  if (BEGINS_OTHERWISE.test(plain)) return '';
  const noun = /^[\p{Script=Han}“”]{2,12}/u.exec(plain)?.[0] ?? '';
  const cut = noun.search(/的|共|已|均|全部|进行|开展|实现|完成|得到|达到|，|等$/);
  return balanced(cut < 0 ? noun : noun.slice(0, cut)).slice(0, 12);
}

/** The name that the words behind a number give it: 96.4%，即办结率; 625元/人的补助标准. */
export function saidAfter(before: string, after: string): string {
  const plain = after.normalize('NFKC').replace(/\s+/g, '');
  const called = /^[，,]?(?:即|也就是)([\p{Script=Han}]{2,16})/u.exec(plain)?.[1];
  if (called !== undefined) return called;
  const standard = /^(?:按|以|执行)?$/.test(before)
    ? /^的([\p{Script=Han}]{0,8}(?:标准|单价|价格|额度|比例))/u.exec(plain)?.[1]
    : undefined;
  return standard ?? '';
}

/** Places and groups that act: what follows them is what they did. */
const ACTOR =
  /^(.*(?:大厅|分厅|窗口|热线|坐席|中心|服务站|工作站|监测站|站点|平台|系统|专班|小组|学校|小学|中学|幼儿园|医院|卫生院|图书馆|分馆|文化馆|博物馆|体育馆|社区|养老院|公园|景区|园区|水库|泵站))(.+)$/;
/** What an actor does is not part of its name. */
const ACTS = /走访|签订|开展|组织|接听|受理|办结|举办|召开|完成|处理|调解|发放|检查/;
const UNIT_ITSELF = /^(?:我|本|全|该)|^(?:全市|全县|全区|全镇|全乡|市|县|区|中心|学校|医院|平台|系统|社区|小组)$/;

/** 政务服务分厅 in 政务服务分厅受理业务量; undefined where the name has no actor of its own. */
export function actorIn(label: string): string | undefined {
  const actor = ACTOR.exec(label)?.[1]?.replace(/^(?:进驻|涉及|覆盖|依托|通过|在|由)/, '');
  return actor === undefined || UNIT_ITSELF.test(actor) || ACTS.test(actor) || actor.length < 2 ? undefined : actor;
}

/** Words that name a number only together with what it is of. */
export function isIncomplete(label: string): boolean {
  return (
    label.length <= 2 ||
    /^(?:办结率?|受理率?|完成率?|合格率?|满意[率度]|群众满意[率度]|回复率|受理回复率|占比|比重|合计|总数|总量|增长|增幅|增加|减少|下降|同比|环比|事项|进驻事项|数量|人数|次数|办结业务量|办结量|办结件?数?|受理业务量)$/.test(
      label,
    )
  );
}

const COUNTED: Readonly<Record<string, string>> = {
  次: '次数',
  人: '人数',
  名: '人数',
  件: '件数',
  宗: '宗数',
  场: '场次',
  份: '份数',
  家: '家数',
  户: '户数',
  人次: '人次',
  万元: '金额',
  元: '金额',
  亿元: '金额',
};

/** 走访24次 counts 走访次数. */
export function withMeasure(label: string, unit: string): string {
  const measure = COUNTED[unit];
  if (measure === undefined || label.endsWith(measure) || label.endsWith(unit)) return label;
  return label.length <= 2 || endsInVerb(label) ? label + measure : label;
}
