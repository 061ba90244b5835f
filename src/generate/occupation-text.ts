/**
 * What ten kinds of units do, one fact a line; `occupations.ts` says what the words of a line are. All of it is made up
 * in the manner of real reports.
 */
export const OCCUPATION_TEXT = `# water-bureau 水务局 water-resources-bureau 水利局 水
duty 负责全域水资源管理、防汛抗旱、农村供水和河湖管护
served 用水户
offices 办公室 规划建设股 水政水资源股 水旱灾害防御股 农村水利股 河湖管理股 财务股
tally patrols 开展河道巡查 次 300 4200
tally warnings 发布洪水预警 次 5 40
tally drills 组织防汛演练 场 2 18
tally gates 检修水闸 座 6 60
tally samples 检测水质样品 份 200 3800
tally pipes 更换老旧阀门 个 40 900
tally villagers 转移受威胁群众 人 60 5200
tally posters 印发节水宣传册 份 1000 20000
tally companies 核查取水单位 家 15 180
tally wells 封填自备井 眼 3 60
tally leaks 修复漏点 处 80 1900
tally trainings 举办水利技术培训 期 2 12
handled rivers 巡河发现问题 整改销号问题 问题销号率 个 150 900
handled permits 受理取水许可申请 办结取水许可申请 取水许可办结率 件 60 800
split supply 年供水量 万立方米 900 5200 城区供水量 乡镇供水量 村级供水量
split projects 在建水利工程 项 12 60 水库除险加固工程 堤防工程 灌区工程 供水工程
planned networks 计划改造供水管网 完成改造供水管网 管网改造完成率 公里 120 900
grant relief 水库移民后期扶持资金 扶持移民 人 300 4800 600 1200
stock meters 台 8000 60000 年初在册水表 当年新装水表 当年报废水表 年末在册水表
project rural-water 农村供水保障
project reservoirs 水库除险加固
# education-bureau 教育局 education-sports-bureau 教育体育局 教
duty 主管全域学前教育、义务教育和普通高中教育
served 学生家长
offices 办公室 人事股 基础教育股 计划财务股 督导室 安全股
tally inspections 开展校园安全检查 次 80 900
tally lectures 举办家庭教育讲座 场 10 160
tally teachers 招聘教师 名 12 260
tally visits 家访学生 人次 800 20000
tally kitchens 改造学校食堂 个 2 30
tally boards 更新教室多媒体 套 30 900
tally lessons 评选优质课 节 20 300
tally books 配发图书 册 5000 90000
tally buses 更新校车 辆 2 40
tally competitions 组织学生竞赛 项 4 36
tally labs 新建实验室 间 2 40
handled dropouts 应返校学生 已返校学生 返校率 人 40 400
handled transfers 受理转学申请 办结转学申请 转学办结率 件 200 2600
split students 在校学生 人 9000 90000 幼儿园在校学生 小学在校学生 初中在校学生 高中在校学生
split training 培训教师 人次 800 9000 国家级培训教师 省级培训教师 县级培训教师
planned classrooms 计划维修校舍 完成维修校舍 校舍维修完成率 平方米 3000 40000
grant aid 家庭经济困难学生生活补助 资助学生 人 400 6000 500 625 1000
stock desks 套 6000 50000 年初在用课桌椅 当年新购课桌椅 当年报废课桌椅 年末在用课桌椅
project school-renovation 义务教育学校改薄
project free-lunch 农村学生营养改善
# health-bureau 卫生健康局 health-planning-bureau 卫生和计划生育局 卫
duty 负责基本医疗、公共卫生、妇幼健康和卫生监督
served 就诊患者
offices 办公室 医政股 公共卫生股 监督股 妇幼股 财务股
tally checks 开展卫生监督检查 户次 200 3600
tally clinics 组织义诊 场 6 120
tally doctors 招聘乡村医生 名 6 90
tally ambulances 更新救护车 辆 2 16
tally drills 组织应急演练 次 3 24
tally ultrasound 完成孕产妇产前筛查 人 300 5600
tally beds 新增病床 张 20 400
tally leaflets 发放健康手册 册 3000 80000
tally clinicsfixed 改造村卫生室 间 5 90
tally courses 举办业务培训 期 3 30
handled followups 检出异常人员 完成随访人员 异常随访率 人 600 9800
handled complaints 受理医疗投诉 办结医疗投诉 投诉办结率 件 30 420
split patients 门急诊人次 万人次 40 520 县级医院门急诊 乡镇卫生院门急诊 村卫生室门急诊
split checkups 健康体检人数 人 9000 80000 老年人健康体检 学生健康体检 从业人员健康体检
planned rooms 计划改造业务用房 完成改造业务用房 用房改造完成率 平方米 2000 30000
grant village 村医岗位补助 补助村医 人 80 900 3600 4800 6000
stock devices 台 300 4000 年初在用设备 当年新购设备 当年报废设备 年末在用设备
project elderly-checkup 老年人健康体检
project village-clinics 村卫生室标准化建设
# housing-bureau 住房和城乡建设局 construction-bureau 建设局 建
duty 负责住房保障、工程质量安全、城市更新和物业管理
served 居民
offices 办公室 工程质量股 住房保障股 城市建设股 物业股 财务股
tally sites 检查建筑工地 处 60 900
tally fines 立案查处违法行为 起 4 90
tally lamps 修复路灯 盏 200 5200
tally elevators 加装电梯 部 4 90
tally gas 入户检查燃气 户 2000 60000
tally trees 补植行道树 株 300 8000
tally parking 新增停车位 个 100 4000
tally hearings 召开居民议事会 场 10 200
tally meetings 约谈物业企业 家 5 80
tally manholes 更换井盖 套 50 1800
tally reports 编发质量通报 期 4 24
handled repairs 受理报修 办结报修 报修办结率 件 800 16000
handled quality 抽检混凝土试块 抽检合格试块 抽检合格率 组 90 1200
split units 改造老旧小区住户 户 900 12000 城北片区住户 城南片区住户 老城片区住户
split dwellings 保障性住房 套 400 6000 公共租赁住房 保障性租赁住房 共有产权住房
planned roads 计划改造道路 完成改造道路 道路改造完成率 公里 60 700
grant rent 住房租赁补贴 补贴家庭 户 100 1800 1200 1800 2400
stock homes 套 800 9000 年初在管公租房 当年接收公租房 当年腾退公租房 年末在管公租房
project old-communities 城镇老旧小区改造
project gas-pipes 燃气管道更新
# culture-bureau 文化广电旅游局 culture-sports-bureau 文化体育局 文
duty 负责公共文化服务、文物保护、文艺创作和旅游管理
served 文化活动参加者
offices 办公室 公共服务股 文物股 市场管理股 旅游股 财务股
tally shows 组织送戏下乡 场 30 400
tally films 放映公益电影 场 300 3600
tally exhibitions 举办展览 期 4 60
tally patrols 开展文化市场检查 次 100 1600
tally relics 修缮文物保护单位 处 2 24
tally lectures 举办公益讲座 场 12 180
tally volunteers 招募文化志愿者 名 60 1600
tally songs 创作文艺作品 件 8 160
tally squares 维修文体广场 个 3 60
tally heritage 新增非遗项目 项 2 20
tally guides 培训讲解员 人次 40 600
handled cards 受理借阅证申请 办结借阅证申请 借阅证办结率 件 600 9000
handled tourism 受理旅游投诉 办结旅游投诉 旅游投诉办结率 件 30 600
split visitors 文化场馆接待读者和观众 万人次 30 300 图书馆接待 文化馆接待 博物馆接待
split activities 举办群众文化活动 场 80 900 县级文化活动 乡镇文化活动 村级文化活动
planned stages 计划建设文化服务点 完成建设文化服务点 服务点建设完成率 平方米 1000 9000
grant artists 非遗传承人补助 补助传承人 名 12 160 3000 5000
stock books 册 60000 400000 年初馆藏图书 当年新购图书 当年剔旧图书 年末馆藏图书
project free-opening 公共文化场馆免费开放
project branch-libraries 图书馆分馆建设
# agriculture-rural-bureau 农业农村局 agriculture-bureau 农业局 农
duty 负责种植业、畜牧业、农田建设和农村环境整治
served 农户
offices 办公室 种植业股 畜牧兽医股 农田建设股 农村社会事业股 财务股
tally techs 派出农技人员 人次 200 3800
tally samplings 抽检农产品 批次 100 2600
tally fields 建立示范片 个 4 60
tally machines 补贴农机 台 60 1900
tally vaccinations 免疫家禽 万羽 20 400
tally brands 新增绿色食品 个 2 24
tally cooperatives 培育合作社 家 4 80
tally toilets 改造户厕 户 300 6000
tally courses 举办农民培训 期 5 60
tally pits 清运垃圾 吨 2000 60000
tally farmers 培训高素质农民 名 100 1600
handled residues 检测农药残留样品 检测合格样品 检测合格率 份 600 9000
handled disputes 受理土地承包纠纷 调处土地承包纠纷 纠纷调处率 件 20 300
split grain 粮食播种面积 亩 60000 600000 水稻播种面积 玉米播种面积 豆类播种面积
split livestock 生猪出栏 头 20000 300000 规模场出栏 家庭农场出栏 散户出栏
planned land 计划建设高标准农田 建成高标准农田 农田建设完成率 亩 8000 60000
grant subsidy 种粮补贴 补贴农户 户 2000 30000 120 180 240
stock sows 头 3000 40000 年初能繁母猪 当年补栏母猪 当年淘汰母猪 年末能繁母猪
project high-standard-farmland 高标准农田建设
project toilets 农村户厕改造
# transport-bureau 交通运输局 communications-bureau 交通局 交
duty 负责公路建设养护、道路运输管理和城乡客运
served 乘客
offices 办公室 工程股 运输股 安全监督股 路政股 财务股
tally overloads 查处超限车辆 辆次 60 1900
tally bridges 检测桥梁 座 20 300
tally signs 增设标志牌 处 60 1800
tally slopes 治理边坡 处 5 90
tally buses 更新公交车 辆 8 160
tally stops 新建候车亭 个 6 120
tally crews 培训驾驶员 人次 300 6000
tally cones 更换护栏 米 2000 60000
tally safety 开展安全检查 次 90 1600
tally closures 处置交通突发事件 起 4 80
tally routes 优化公交线路 条 2 30
handled licences 受理道路运输申请 办结道路运输申请 运输申请办结率 件 600 12000
handled hazards 排查安全隐患 整改安全隐患 隐患整改率 处 200 2600
split roads 养护公路里程 公里 400 4200 县道里程 乡道里程 村道里程
split passengers 客运量 万人次 90 900 城区公交客运量 城乡客运量 出租车客运量
planned paving 计划新改建公路 完成新改建公路 公路建设完成率 公里 200 1800
grant drivers 城乡客运补贴 补贴车辆 辆 40 600 8000 12000
stock vehicles 辆 900 9000 年初营运车辆 当年新增营运车辆 当年退出营运车辆 年末营运车辆
project rural-roads 农村公路建设
project bus-subsidy 城乡公交一体化
# civil-affairs-bureau 民政局 social-affairs-bureau 社会事务局 民
duty 负责社会救助、养老服务、儿童福利和社会组织管理
served 服务对象
offices 办公室 社会救助股 养老服务股 儿童福利股 社会组织股 财务股
tally visits 走访困难家庭 户次 900 20000
tally homes 检查养老机构 家 6 90
tally meals 建设助餐点 个 4 90
tally weddings 办理婚姻登记 对 600 8000
tally adaptations 适老化改造家庭 户 60 1600
tally rescued 救助流浪人员 人次 20 600
tally plaques 设置地名标志 处 100 2600
tally orgs 检查社会组织 家 20 260
tally training 培训护理员 人次 60 1200
tally hotlines 接听咨询电话 次 900 16000
tally trees 推行生态安葬 例 10 300
handled applications 受理救助申请 办结救助申请 救助申请办结率 件 600 9000
handled reviews 复核低保对象 复核合格低保对象 复核合格率 户 900 8000
split allowances 低保对象 人 3000 30000 城镇低保对象 农村低保对象
split elderly 享受高龄津贴老人 人 3000 40000 八十岁档老人 九十岁档老人 百岁档老人
planned beds 计划改造养老用房 完成改造养老用房 养老用房改造完成率 平方米 1500 20000
grant orphans 孤儿基本生活费 保障孤儿 名 30 400 14400 18000
stock bedsstock 床 600 6000 年初养老床位 当年新增养老床位 当年核减养老床位 年末养老床位
project home-care 居家养老服务
project minimum-living 困难群众救助
# market-supervision-bureau 市场监督管理局 quality-supervision-bureau 质量技术监督局 市监
duty 负责市场主体登记、食品药品安全、特种设备和消费维权
served 办事企业
offices 办公室 登记注册股 食品安全股 药品监管股 特种设备股 消费维权股 财务股
tally shops 检查食品经营户 户次 900 16000
tally cases 查办案件 起 60 900
tally scales 检定计量器具 台 300 9000
tally devices 检查特种设备 台 200 5200
tally patents 新增发明专利 件 10 300
tally campaigns 开展宣传活动 场 6 90
tally kitchens 建设明厨亮灶 家 40 900
tally trainings 培训食品安全员 人次 200 4200
tally standards 发布地方标准 项 2 20
tally recalls 下架问题商品 批次 10 200
handled registrations 受理登记申请 办结登记申请 登记办结率 件 3000 40000
handled consumer 受理消费投诉 办结消费投诉 消费投诉办结率 件 900 16000
split subjects 新登记经营主体 户 1500 16000 企业新登记 个体工商户新登记 合作社新登记
split samples 食品抽检 批次 600 6000 生产环节抽检 流通环节抽检 餐饮环节抽检
planned labs 计划建设检测用房 完成建设检测用房 检测用房完成率 平方米 800 8000
grant grants 专利奖励资金 奖励专利 件 20 300 1000 3000 5000
stock elevators 台 900 9000 年初在用电梯 当年新增电梯 当年停用电梯 年末在用电梯
project food-safety 食品安全抽检
project quality-lab 质量检测能力建设
# service-centre 政务服务中心 administrative-centre 行政服务中心 政
duty 负责政务服务大厅运行、事项进驻和热线工单办理
served 办事群众
offices 综合股 业务股 督查股 信息股 热线股
tally trainings 组织窗口业务培训 场 6 60
tally errands 为群众代办业务 件 300 9000
tally extended 提供延时服务 次 60 1600
tally homes 提供上门服务 次 10 300
tally agents 配备代办专员 名 4 40
tally companies 走访项目企业 家 10 160
tally terminals 布设自助终端 台 4 60
tally guides 编印办事指南 份 900 20000
tally certificates 代办证件 份 20 600
tally complaints 回访办事群众 人次 300 9000
tally supervised 督办工单 宗 10 200
handled hall 大厅受理业务量 大厅办结业务量 大厅办结率 件 60000 900000
handled window 综合窗口受理业务量 综合窗口办结业务量 综合窗口办结率 件 9000 90000
split calls 热线来件 宗 6000 90000 坐席接听来电 网络留言 上级转派工单
split items 进驻政务服务事项 项 600 3000 分厅进驻事项 专业窗口进驻事项 综合窗口进驻事项
planned windows 计划改造窗口 完成改造窗口 窗口改造完成率 平方米 400 5000
grant volunteers 志愿者补贴 补贴志愿者 名 20 200 600 900
stock seals 套 300 2600 年初免费公章 当年采购公章 当年赠送公章 年末库存公章
project hotline-upgrade 热线平台升级
project one-window 综合窗口改造
`;

/** Counts that any unit may publish. */
export const COMMON_TEXT = `tally meetings 召开专题会议 次 4 60
tally notices 公开政府信息 条 60 1800
tally proposals 办理建议提案 件 3 60
tally letters 办理群众来信 件 10 400
tally inspected 接受专项检查 次 2 16
tally rules 修订内部制度 项 2 24
tally learned 组织集中学习 次 8 48
tally villages 结对帮扶村 个 2 14
tally petitions 接待来访群众 人次 20 900
tally contracts 签订合同 份 12 260
tally audits 开展内部审计 项 2 14
tally disclosures 发布政策解读 篇 4 90
tally archives 整理归档文件 卷 60 2400
tally duty 安排值班人员 人次 300 4200
`;
