/** The words a key allows, what each means in Chinese, and other Chinese words that clerks write for it. */
const WORDS: Readonly<Record<string, ReadonlyArray<readonly [word: string, ...meanings: string[]]>>> = {
  scope: [
    ['whole-unit', '部门整体', '整体', '单位整体', '部门', '单位'],
    ['project', '项目', '项目支出', '专项'],
  ],
  type: [
    ['error', '更正错误', '更正', '差错', '错误', '勘误', '差错更正', '笔误'],
    ['revision', '数据更新', '更新', '修订', '数据修订', '调整'],
  ],
  role: [
    ['narrative', '自评报告', '报告', '正文'],
    ['datasheet', '数据表', '基础数据表', '决算表'],
    ['scorecard', '评分表', '自评表', '得分表'],
    ['other', '其他', '其它', '佐证材料'],
  ],
  kind: [
    ['flow', '一段时间的发生额', '发生额', '金额', '流量'],
    ['stock', '某一天的余额或存量', '余额', '存量', '时点'],
    ['ratio', '比率', '百分比', '比例'],
    ['count', '件数、人数等个数', '件数', '人数', '个数', '数量', '计数'],
  ],
  method: [
    ['target', '按目标完成情况', '目标', '目标值', '定量'],
    ['tiers', '分档', '分级', '分档计分'],
    ['rate', '按执行率', '执行率', '比率', '按比例'],
    ['judgement', '评判', '定性', '主观评价', '评议'],
  ],
};

/** `whole-unit（部门整体）、project（项目）`, and the word that was meant by a Chinese one. */
export function allowedWords(key: string, values: readonly string[], found: string): { list: string; meant?: string } {
  const known = WORDS[key] ?? [];
  const list = values.map((value) => {
    const meaning = known.find(([word]) => word === value)?.[1];
    return meaning === undefined ? value : `${value}（${meaning}）`;
  });
  const meant = known.find(([word, ...meanings]) => values.includes(word) && meanings.includes(found.trim()))?.[0];
  return { list: list.join('、'), ...(meant === undefined ? {} : { meant }) };
}
