import type { RuleText } from '#verify/rule.ts';

/** What can be wrong before or beside the rules: files, frontmatter, MDX, settings and waivers. None can be waived. */
export const readingRules: readonly RuleText[] = [
  text('unreadable-content', '内容文件夹无法读取', 'the content folder cannot be read', {
    equation: '内容文件夹里有 site.yaml 和至少一份报告',
    explanation: '没有站点设置或一份报告也没有，就没有可以校验和发布的内容。',
    failing: '--content 指向一个空文件夹',
    passing: 'content/ 里有 site.yaml 和 reports/2023/yunxi-library.mdx',
  }),
  text('unreadable-file', '文件无法读取', 'a file cannot be read', {
    equation: '文件是 UTF-8 编码的普通文件，不超过 1 MB',
    explanation: '旧软件保存的 GBK 编码、符号链接和过大的文件不能可靠地读取，读错一个字就可能读错一个数，所以不读。',
    failing: '报告用 GBK 编码保存',
    passing: '报告另存为 UTF-8',
  }),
  text('unknown-file', '没有用处的文件', 'a file that nothing reads', {
    equation: '内容文件夹里的每个文件都有人读',
    explanation: '报告放错了地方或用了别的扩展名，就不会发布，也没有人发觉。这条规则把不读的文件都列出来。',
    failing: 'reports/2023/yunxi-library.md',
    passing: 'reports/2023/yunxi-library.mdx',
  }),
  text('report-path', '报告的位置与内容不符', 'a report stands at the wrong path', {
    equation: '文件路径中的年度、单位、项目 = 文件头中的年度、单位、项目',
    explanation: '报告的网址由文件路径得来。路径说2023年、文件头说2022年，读者就会读错年份。',
    failing: 'reports/2023/yunxi-library.mdx 中写 year: 2022',
    passing: 'reports/2023/yunxi-library.mdx 中写 year: 2023',
  }),
  text('frontmatter-syntax', '文件头写法有误', 'the frontmatter cannot be read', {
    equation: '文件头是两行 --- 之间的 YAML',
    explanation: '全角冒号、缺空格、没加引号的符号都会让文件头读不懂或读错。提示中给出改好的那一行。',
    failing: 'year：2023（全角冒号）',
    passing: 'year: 2023',
  }),
  text('frontmatter-schema', '文件头的内容不合要求', 'the frontmatter has the wrong shape', {
    equation: '每一项都是认识的项，值的写法符合要求',
    explanation: '写错的项名、没有单位的数、不存在的日期在这里拦下。金额要写单位，程序不替人猜。',
    failing: 'income: 439.62',
    passing: 'income: 439.62万元',
  }),
  text('mdx-syntax', '正文写法有误', 'the text is not MDX', {
    equation: '正文是 Markdown 和所列的组件',
    explanation: '正文里的 { 和 < 会被当作代码的开头。要原样显示，请在前面加反斜杠。',
    failing: '满意度<95%的窗口',
    passing: '满意度\\<95%的窗口',
  }),
  text('mdx-safety', '正文含有不允许的内容', 'the text contains what is not allowed', {
    equation: '正文没有代码、HTML、图片和所列以外的组件',
    explanation: '报告是数据，不是程序：正文里的代码、网页标签从不执行，出现就拒绝发布，读者的浏览器因此不会被利用。',
    failing: '<script>…</script>；{1 + 1}；[链接](javascript:…)',
    passing: '<Figure of="income"/>；[预算公开](https://city.example/)',
  }),
  text('duplicate-metric', '口径重复定义', 'a metric is defined twice', {
    equation: '每个口径编号只定义一次',
    explanation: '同一编号有两个定义，就不知道数据按哪一个理解。',
    failing: 'metrics/ 的两个文件都定义了 income',
    passing: 'income 只在 metrics/finance.yaml 中定义',
  }),
  text('lexicon-entry', '词表收了数据', 'the lexicon holds what is data', {
    equation: '词表里只有作名称用的数，没有金额、比率和光秃的数',
    explanation: '词表里的数在正文中不再核对。金额、比率或一个光秃的数若能进词表，任何错数都可以这样藏起来，所以不收。',
    failing: '{ term: 438.39万元, note: 支出 }',
    passing: '{ term: 24小时自助服务区, note: 服务名称 }',
  }),
  text('site-severity', '站点设置中的规则编号不存在', 'site.yaml names an unknown rule', {
    equation: 'site.yaml 中 severity 的编号都是现有规则',
    explanation: '站点可以把一条规则改为提醒或错误，但编号写错了什么也不会改变，所以要指出来。',
    failing: 'severity: { year-in-pros: warning }',
    passing: 'severity: { year-in-prose: warning }',
  }),
  text('waiver-target', '说明的对象不明或不可说明', 'a waiver has no proper target', {
    equation: '说明写明规则，以及 quote、figure、relation 之一；该规则允许说明',
    explanation: '一条说明只针对一个问题，要让读者看得出是哪一个。个人信息、代码安全和文件读取的问题不能靠说明放行。',
    failing: '{ rule: privacy-phone, quote: … }；没有 quote、figure、relation',
    passing: '{ rule: year-in-prose, quote: 2022年支出数, … }',
  }),
  text('waiver-duplicate', '同一问题有两条说明', 'a finding is waived twice', {
    equation: '一个问题只有一条说明',
    explanation: '两条说明的理由可能互相矛盾，读者不知道信哪一条。',
    failing: '两条说明都是 rule: year-in-prose, quote: 2022年支出数',
    passing: '只留一条',
  }),
  text('waiver-approver', '说明人没有权限', 'a waiver by someone who may not give it', {
    equation: '说明人在 site.yaml 的 approvers 中，且不是填报单位自己',
    explanation: '接受一个问题要有人负责。填报单位不能替自己放行，名单以外的人也不能。',
    failing: 'by: 云汀市图书馆（本报告的填报单位）',
    passing: 'by: 本站编者',
  }),
  text('waiver-reason', '说明没有说出理由', 'a waiver without a reason', {
    equation: '理由说明了为什么可以接受',
    explanation: '说明是写给读者看的。“同意”“情况属实”没有告诉读者任何事，等于没有说明。',
    failing: 'reason: 同意',
    passing: 'reason: 原文年度笔误，收支平衡证明应为2023年度',
  }),
  text('waiver-date', '说明早于报告', 'a waiver older than its report', {
    equation: '说明的日期 ≥ 报告的填报日期',
    explanation: '报告还没有写成，就不可能已经有人看过其中的问题。日期写错，或者说明是从别处抄来的。',
    failing: '2024年9月10日填报的报告，说明的日期是2023年9月12日',
    passing: '说明的日期是2024年9月12日',
  }),
  text('waiver-unmatched', '说明没有对应的问题', 'a waiver that matches nothing', {
    equation: '每条说明都对应一个现有的问题',
    explanation: '问题改正以后，说明要删去；引文抄错了，说明就没有生效。两种情况都不能让一条空头说明留在页面上。',
    failing: '年份已经改为2023年，仍留着针对“2022年支出数”的说明',
    passing: '改正后删去说明',
  }),
  text('internal-error', '程序自身的错误', 'a bug of the program', {
    equation: '程序没有错误',
    explanation: '校验程序自己出了错，结果就不能相信。这时不输出任何校验结论，并以退出码 3 结束。',
    failing: '一条规则的代码抛出异常',
    passing: '所有规则都运行完毕',
  }),
];

interface Wording {
  equation: string;
  explanation: string;
  failing: string;
  passing: string;
}

function text(id: string, zh: string, en: string, { equation, explanation, failing, passing }: Wording): RuleText {
  return {
    id,
    severity: 'error',
    waivable: false,
    title: { zh, en },
    equation,
    explanation,
    example: { failing, passing },
  };
}
