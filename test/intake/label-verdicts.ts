/**
 * The rubric, fixed before the labels were read. A reader sees the label and the words around the number, nothing else. The
 * label is good when all four hold, poor otherwise:
 *   1. it names what is counted or measured (业务量, 人员, 率), not only a verb or a place;
 *   2. where the report has the same thing for several places or groups, it says whose it is;
 *   3. it has no remains of other words: no half word, no connective, no number of another thing;
 *   4. where it is that of a standard metric, the number is what the metric defines, and of the unit as a whole.
 */
export interface JudgedLabel {
  label: string;
  /** Words around the number in the report. */
  words: string;
  verdict: 'good' | 'poor';
}

/** Every label that the import gives the real report, in order, with the verdict of a person. */
export const LABELS: readonly JudgedLabel[] = [
  { label: '内部设有股室', words: '345服务热线管理股4个股室。核定事', verdict: 'good' },
  { label: '核定编制', words: '个股室。核定事业编制10名，2023年', verdict: 'good' },
  { label: '年末在职人员', words: '023年年末在职人数6人；另有外聘人', verdict: 'good' },
  { label: '外聘人员', words: '数6人；另有外聘人员7人，包括政府购', verdict: 'good' },
  { label: '政府购买服务人员', words: '包括政府购买服务人员6人、公益性岗位', verdict: 'good' },
  { label: '公益性岗位工作人员', words: '、公益性岗位工作人员1人。', verdict: 'good' },
  { label: '本年收入', words: '心2023年度收入数439.62万元，2022年', verdict: 'good' },
  { label: '本年支出', words: '元，2022年支出数438.39万元，其中基本支', verdict: 'good' },
  { label: '基本支出', words: '9万元，其中基本支出143.06万元、项目支出2', verdict: 'good' },
  { label: '项目支出', words: '.06万元、项目支出295.33万元；2023年', verdict: 'good' },
  { label: '年末结转和结余', words: '023年结余结转资金1.23万元。', verdict: 'good' },
  { label: '自评得分', words: '体系，年度评价得分为100分。支出资金全', verdict: 'good' },
  { label: '固定资产利用率', words: '，固定资产利用率达到100%。', verdict: 'good' },
  { label: '全市职能部门', words: '项“应进必进”。全市40个职能部门的政', verdict: 'good' },
  { label: '政务服务事项', words: '部门的政务服务事项共1581项，已经全部进', verdict: 'good' },
  { label: '事项进驻率', words: '大厅，事项进驻率达到100%。其中，政务', verdict: 'good' },
  { label: '政务服务分厅进驻事项', words: '政务服务分厅进驻事项522项；市行政服务', verdict: 'good' },
  { label: '市行政服务中心专业窗口部门', words: '服务中心专业窗口部门11个，进驻事项5', verdict: 'good' },
  { label: '市行政服务中心专业窗口进驻事项', words: '部门11个，进驻事项569项；综合服务窗', verdict: 'good' },
  { label: '综合服务窗口进驻事项', words: '综合服务窗口进驻事项490项。2023年', verdict: 'good' },
  { label: '政务服务办事大厅受理业务量', words: '务办事大厅受理业务量177321件、办结业务量', verdict: 'good' },
  { label: '政务服务办事大厅办结业务量', words: '321件、办结业务量176544件，办结率99', verdict: 'good' },
  { label: '政务服务办事大厅办结率', words: '76544件，办结率99.56%；政务服务分', verdict: 'good' },
  { label: '政务服务分厅受理业务量', words: '务服务分厅受理业务量1099518件、办结业务量', verdict: 'good' },
  { label: '政务服务分厅办结业务量', words: '518件、办结业务量1098798件，办结率99', verdict: 'good' },
  { label: '政务服务分厅办结率', words: '98798件，办结率99.93%。', verdict: 'good' },
  { label: '进驻综合窗口的部门', words: '进驻综合窗口的部门有26个，事项490', verdict: 'good' },
  { label: '综合窗口事项比设立综窗之初增加', words: '，比设立综窗之初增加75%。年内组织业', verdict: 'poor' },
  { label: '业务理论知识培训场次', words: '组织业务理论知识培训23场，参与培训的', verdict: 'good' },
  { label: '参与培训的窗口工作人员', words: '与培训的窗口工作人员345人次。2023年', verdict: 'good' },
  { label: '综合服务窗口受理业务量', words: '合服务窗口受理业务量22699件，办结224', verdict: 'good' },
  { label: '综合服务窗口办结件数', words: '量22699件，办结22476件，办结率99', verdict: 'good' },
  { label: '综合服务窗口办结率', words: '22476件，办结率99.02%。', verdict: 'good' },
  { label: '代办专员', words: '代办专窗，配代办专员10名，并印发《廉', verdict: 'good' },
  { label: '专班成员走访项目企业', words: '专班成员走访项目企业20家、共走访24', verdict: 'good' },
  { label: '专班走访次数', words: '目企业20家、共走访24次，签订重点项', verdict: 'good' },
  { label: '签订重点项目代办帮办协议', words: '重点项目代办帮办协议20个，代办帮办《', verdict: 'good' },
  { label: '代办帮办证件', words: '程施工许可证》等证件36份。', verdict: 'good' },
  { label: '企业开办事项', words: '照、章、税、金、保”5个企业开办事项', verdict: 'good' },
  { label: '为群众代办业务', words: '年以来为群众代办业务6215件，开展延时服', verdict: 'good' },
  { label: '延时服务次数', words: '15件，开展延时服务349次、上门服务3', verdict: 'good' },
  { label: '上门服务次数', words: '务349次、上门服务35次。', verdict: 'good' },
  { label: '热线业务培训次数', words: '8日组织热线业务培训2次。2023年', verdict: 'good' },
  {
    label: '12345政务服务便民热线廉江市坐席接听群众来电',
    words: '江市坐席接听群众来电13772宗，廉江市人民',
    verdict: 'good',
  },
  { label: '廉江市人民政府留言网留言', words: '市人民政府留言网留言819宗，承接湛江市', verdict: 'good' },
  { label: '承接湛江市12345转派工单', words: '市12345转派工单17282宗，共3187', verdict: 'good' },
  {
    label: '12345政务服务便民热线廉江市坐席接听群众来电等合计',
    words: '工单17282宗，共31873宗，同比增长8',
    verdict: 'good',
  },
  {
    label: '12345政务服务便民热线廉江市坐席接听群众来电等合计同比增长',
    words: '1873宗，同比增长8.19%。热线受理回',
    verdict: 'good',
  },
  { label: '热线受理回复率', words: '9%。热线受理回复率100%，办结率10', verdict: 'good' },
  { label: '热线办结率', words: '复率100%，办结率100%，群众满意率', verdict: 'good' },
  { label: '热线群众满意率', words: '100%，群众满意率99.89%。2023年', verdict: 'good' },
  { label: '领导督办工单', words: '-10月领导督办工单28宗。', verdict: 'good' },
];
