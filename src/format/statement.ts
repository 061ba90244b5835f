const ID = /\b(sum|growth)\(|([a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9]*)*)(\.\*)?(?:@(prev|\d{4}))?|<=|>=|[*/-]/g;

const OPERATORS: Readonly<Record<string, string>> = { '*': '×', '/': '÷', '-': '−', '<=': '≤', '>=': '≥' };

/** Whether a statement is a relation over ids; other rules state a sentence. */
export function isRelation(statement: string): boolean {
  return /^[\x20-\x7e]+$/.test(statement) && /<=|>=|=/.test(statement);
}

/** `a = b / c` in the words of the report: 办结率 = 办结业务量 ÷ 受理业务量. */
export function relationInWords(statement: string, label: (id: string) => string): string {
  return statement.replace(ID, (whole, call?: string, id?: string, group?: string, year?: string) => {
    if (call !== undefined) return call === 'sum' ? '合计(' : '增长率(';
    if (id === undefined) return OPERATORS[whole] ?? whole;
    const when = year === undefined ? '' : year === 'prev' ? '（上年）' : `（${year}年）`;
    return label(id) + (group === undefined ? '' : '的各部分') + when;
  });
}
