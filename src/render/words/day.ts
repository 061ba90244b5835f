/** `2024-09-10` as 2024年9月10日; months and days without leading zeros, as in official documents. */
export function dayInChinese(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
