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
    explanation:
      '旧软件保存的 GBK 编码、符号链接和过大的文件不能可靠地读取，读错一个字就可能读错一个数，所以不读。附件也须是普通文件。',
    failing: '报告用 GBK 编码保存',
    passing: '报告另存为 UTF-8',
  }),
  text('unknown-file', '没有用处的文件', 'a file that nothing reads', {
    equation: '内容文件夹里的每个文件都有人读',
    explanation: '报告放错了地方或用了别的扩展名，就不会发布，也没有人发觉。这条规则把不读的文件都列出来。',
    failing: 'reports/2023/yunxi-library.md',
    passing: 'reports/2023/yunxi-library.mdx',
  }),
  text('file-name', '文件名在别处不能用', 'a file name that other systems cannot hold', {
    equation: '文件名在各种系统上都能用，也不会互相混淆',
    explanation:
      '文件名含看不见的字符、首尾空格或系统保留的字，或者两个文件名只有大小写之差，换一台机器就会丢失、互相覆盖或显示成别的名称。',
    failing: 'attachments/2023/yunxi-library/A.xlsx 和 a.xlsx',
    passing: 'attachments/2023/yunxi-library/评分表.xlsx',
  }),
  text('report-path', '报告的位置与内容不符', 'a report stands at the wrong path', {
    equation: '文件路径中的年度、单位、项目 = 文件头中的年度、单位、项目',
    explanation: '报告的网址由文件路径得来。路径说2023年、文件头说2022年，读者就会读错年份。',
    failing: 'reports/2023/yunxi-library.mdx 中写 year: 2022',
    passing: 'reports/2023/yunxi-library.mdx 中写 year: 2023',
  }),
  text('frontmatter-syntax', '文件头写法有误', 'the frontmatter cannot be read', {
    equation: '文件头是两行 --- 之间的 YAML',
    explanation:
      '全角冒号、缺空格、没加引号的符号都会让文件头读不懂或读错。提示中给出改好的那一行，整行粘贴过去就行。corrections:、waivers: 写到正文里也不起作用。',
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
    explanation: '正文里半角的 { 和 < 会被当作代码的开头。文字里请用全角的（）和＜，也可以在前面加反斜杠。',
    failing: '满意度<95%的窗口',
    passing: '满意度＜95%的窗口',
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
  text('unit-register', '单位登记互相矛盾', 'units contradict one another', {
    equation: '上级和前身是另一个登记的单位，不绕回自己；同一地区一个名称只属于一个单位',
    explanation:
      '上级、前身绕成一圈，历年数据就接到了别的单位上；两个单位同名，读者分不清看到的是谁的数。前身是改名前的同一单位，名称可以相同。',
    failing: 'units/yunxi-library.yaml 中写 predecessor: yunxi-library',
    passing: 'predecessor: yunxi-reading-room（改名之前的单位）',
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
  text('deleted-report', '删去了已公布的报告', 'a published report was deleted', {
    equation: '已公布的报告都还在；删去的列在 site.yaml 的 withdrawn 中，写明原因和日期',
    explanation:
      '公布过的报告不删除，有错就写勘误：引用过它的人要能再找到它。确实不能再刊登的，在 site.yaml 的 withdrawn 中写明原因和日期，原来的网址上说明已经撤回。只在审核修改时评估。',
    failing: '删去 reports/2023/yunxi-library.mdx',
    passing: 'withdrawn: [{ report: 2023/yunxi-library, reason: 与 2023/yuntai-library 重复刊登, date: 2024-10-08 }]',
  }),
  text('withdrawn-report', '撤回的报告还在刊登', 'a withdrawn report is still there', {
    equation: 'site.yaml 中 withdrawn 列出的报告，没有文件',
    explanation: '一份报告要么刊登，要么撤回并说明原因。两处说法不一，读者不知道信哪一处。',
    failing: 'withdrawn 列出 2023/yunxi-library，reports/2023/yunxi-library.mdx 还在',
    passing: '删去文件，原网址上说明已经撤回',
  }),
  text('taken-down', '刊登了已撤下的版本', 'a version that was taken down', {
    equation: '现在的报告不是 site.yaml 的 takedown 列出的版本',
    explanation: '因含有个人信息等原因撤下的版本不再刊登。恢复旧文件时不留神，撤下的内容就会重新公开。',
    failing: 'takedown 列出的旧版被恢复成现在的报告',
    passing: '改正内容以后再提交',
  }),
  text('outside-content', '内容的修改还动了别的文件', 'a change of content touches other files', {
    equation: '修改内容的提交只动内容文件夹中的文件',
    explanation:
      '校验报告的程序、发布的流程也在同一个版本库里。改报告的同时改动它们，审核人不容易注意到，所以逐个列出。',
    failing: '修改一份报告的合并请求同时改了 .github/workflows/deploy.yml',
    passing: '报告和程序分两次提交',
  }),
  text('severity-lowered', '规则降为提醒', 'a rule made a warning', {
    equation: 'site.yaml 中 severity 的 warning 都是已公布的',
    explanation: '站点可以把一条规则降为提醒。在改报告的同时这样做，通不过的报告就通过了，所以要请审核人确认。',
    failing: '改了已公布的数，没有写勘误，又加上 severity: { uncorrected-change: warning }',
    passing: '写上勘误，不改规则',
  }),
  text('approver-added', '增加了批准人', 'an approver was added', {
    equation: 'site.yaml 中 approvers 的姓名都是已公布的',
    explanation: '谁可以批准说明，要由负责网站的人决定。一次修改里加上的批准人，要请审核人确认，再由他批准说明。',
    failing: '同一次修改加上 approvers: [赵某]，又写 by: 赵某 的说明',
    passing: '先由负责人加上批准人，合并以后再写说明',
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
