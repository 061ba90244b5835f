import { missingHistory, type NoHistory } from '#history/log.ts';

const SENTENCES: Readonly<Record<Exclude<NoHistory, 'off'>, string>> = {
  'no-git': '没有 Git：报告页上不列修订记录，旧版也不刊登',
  'no-repository': '内容不在 Git 版本库中：报告页上不列修订记录',
  shallow: '版本库不完整（浅克隆）：报告页上不列修订记录；要列出，请先运行 git fetch --unshallow',
  refused: '版本库属于另一用户，Git 拒绝读取：报告页上不列修订记录',
};

/**
 * Says on standard error why pages will have no revision history. False where that must not be published: in CI a shallow
 * clone would silently take the history and the superseded versions off the site.
 */
export function checkHistory(folder: string, env: NodeJS.ProcessEnv, publishes: boolean): boolean {
  const missing = missingHistory(folder, env);
  if (missing === null || missing === 'off') return true;
  const refused = publishes && missing === 'shallow' && isCi(env);
  const sentence = refused
    ? '没有发布：版本库不完整（浅克隆），修订记录和旧版会从网站上消失；请取回全部历史再发布：git fetch --unshallow（GitHub Actions 的 actions/checkout 写 fetch-depth: 0，GitLab 写 GIT_DEPTH: 0）'
    : `提示：${SENTENCES[missing]}`;
  process.stderr.write(`${sentence}\n`);
  return !refused;
}

function isCi(env: NodeJS.ProcessEnv): boolean {
  return !['', '0', 'false'].includes((env['CI'] ?? '').toLowerCase());
}
