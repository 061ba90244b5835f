/** The hundred most usual surnames and some more: what begins otherwise is not taken for a name without a word that says so. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
/** Two or three characters, as most names have. */
export const NAME_ALONE = String.raw`[${SURNAMES}](?: {0,2}\p{Script=Han}){1,2}`;

const OFFICE =
  /(?:办公室|政办|党办|中心|窗口|前台|服务台|值班室|总机|大厅|热线|单位|机关)$|^(?:综合|财务|计财|规财|人事|行政|秘书|预算|绩效|业务|项目|信息|社保|国库|会计|办公|文秘|党政|经济|农业|教育|卫生|民政|规划|监督|评价|档案|宣传|政工|后勤|总务|审计|法规|投资|资产|采购)\p{Script=Han}{0,3}[科股室处组部办]$/u;
const PLACE = /[省市县区镇乡村街路州局厅院馆站所校园公司室科股处办部组队会社厂线]$/;
const WORD =
  /^(?:高中|金融|方案|安全|安置|成果|成效|时间|时限|向社|全年|全市|全县|全区|管理|单项|单价|项目|明细|应急|农业|农村|林业|路政|连接|文化|文旅|文体|施工|申请|申报|方式|方法|路灯|边防|关于|包括|解释|解答|和平|温泉|黄山|黄石|黄冈|江门|江苏|安康|安庆|安徽|唐山|宁波|武汉|成都|石家庄|梅县|阳光|易地|卫健|宫内|时任|任务|明确|康复|简介|车辆|车管|商务|房管|房产|万元|万人|全国|宗教|党建|党政|党校|党委|师资|应当|和电|邮|章程|游客|项下|成本|查询|查处|解决|符合|连续|单独|管护|管网|季度|毕业|甘肃|关注|关爱)/;

/** `综合科`, `办公室`: no person. */
export function isOffice(name: string): boolean {
  return OFFICE.test(name.replace(/\s/g, ''));
}

/** Whether two or three characters that begin as a name does are one, and not a place or a word. */
export function isName(words: string): boolean {
  const name = words.replace(/\s/g, '');
  return !isOffice(name) && !PLACE.test(name) && !WORD.test(name);
}
