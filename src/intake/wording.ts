/** How a person says what the files do not: by options of the command line, or in the fields of a page. */
export interface Wording {
  unit: string;
  year: string;
  addUnit: string;
  addYear: string;
  /** What to do about the id of a unit that is not registered. */
  renameUnit(id: string): string;
  /** What to do about a project without a name. */
  nameProject: string;
}

export const COMMAND_LINE: Wording = {
  unit: '--unit',
  year: '--year',
  addUnit: '请加上 --unit，如 --unit yunting-library',
  addYear: '请加上 --year，如 --year 2023',
  renameUnit: (id) => `编号 ${id} 按拼音拟定；请改成合用的编号，或用 --unit 指定`,
  nameProject: '项目编号暂写 project；请改成合用的编号，或用 --project 指定',
};

export const PAGE: Wording = {
  unit: '“单位”一栏',
  year: '“年度”一栏',
  addUnit: '请在“单位”一栏填写',
  addYear: '请在“年度”一栏填写',
  renameUnit: () => '不影响校验；报告文本里的编号按拼音拟定，也可以在“单位”一栏填编号（小写字母、数字和连字符）再校验',
  nameProject: '不影响校验；报告文本里的项目编号请自己改',
};
