import type { NoBase } from '#history/base.ts';
import { ContentError } from '#load/problem.ts';

/** Why a change cannot be verified, and what to do. */
export function baseError({ missing, name }: NoBase): ContentError {
  const told = MESSAGES[missing](name);
  return new ContentError(`--changed：${told[0]}`, `--changed: ${told[1]}`);
}

type Told = (name: string | undefined) => readonly [zh: string, en: string];

const MESSAGES: Readonly<Record<NoBase['missing'], Told>> = {
  off: () => ['没有读取版本历史', 'the history was not read'],
  'no-git': () => [
    '这台机器上没有 Git，无法与已公布的内容对照；请安装 Git，或去掉 --changed',
    'there is no Git on this machine; install it, or leave out --changed',
  ],
  'no-repository': () => [
    '内容文件夹不在 Git 版本库中，没有可以对照的内容；请去掉 --changed',
    'the content folder is in no Git repository; leave out --changed',
  ],
  refused: () => [
    '版本库属于另一用户，Git 拒绝读取；请先运行 git config --global --add safe.directory 版本库的路径',
    'Git refuses a repository of another user; run git config --global --add safe.directory PATH first',
  ],
  shallow: (name) => [
    `版本库不完整（浅克隆），找不到与 ${name ?? '默认分支'} 的共同历史；请先运行 git fetch --unshallow（只有当前分支的，再运行 git fetch origin 目标分支）`,
    `the clone is shallow and has no history in common with ${name ?? 'the default branch'}; run git fetch --unshallow first`,
  ],
  'no-commits': () => ['版本库里还没有提交，没有可以对照的内容', 'the repository has no commit to compare with'],
  unknown: (name) =>
    name === undefined
      ? [
          '没有找到默认分支（origin/HEAD、main、master）；请写明：--changed 分支名',
          'there is no default branch (origin/HEAD, main, master); name one: --changed BRANCH',
        ]
      : [
          `没有 ${name} 这个分支或提交；请核对名称，远端的分支先运行 git fetch origin ${name.replace(/^origin\//, '')}`,
          `there is no branch or commit ${name}; check the name, or fetch it first`,
        ],
  unrelated: (name) => [
    `当前分支与 ${name} 没有共同的历史，无法对照；请核对分支`,
    `the present branch has no history in common with ${name}`,
  ],
};
