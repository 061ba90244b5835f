import { execFileSync } from 'node:child_process';

/** Linux has one number for `renameat2` on each processor; -100 is AT_FDCWD, 2 is RENAME_EXCHANGE. */
const NUMBERS: Readonly<Partial<Record<NodeJS.Architecture, number>>> = { x64: 316, arm64: 276 };
const PERL = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)';
const PYTHON =
  'import ctypes, os, sys; a, b = map(os.fsencode, sys.argv[1:3]); ' +
  'sys.exit(0 if ctypes.CDLL(None).renameat2(-100, a, -100, b, 2) == 0 else 1)';

/**
 * Lets two folders change their names in one step, which no reader and no kill can come between. Node cannot ask the
 * kernel for it, so a tool does that is found on nearly every Linux: `mv` of coreutils 9.5, Perl or Python.
 * Returns false, with nothing changed, where there is none or where the file system cannot do it.
 */
export function exchangeFolders(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false;
  const number = NUMBERS[process.arch];
  const ways: [string, string[]][] = [
    ['mv', ['--exchange', '--no-target-directory', '--', one, other]],
    ...(number === undefined ? [] : [['perl', ['-e', PERL, String(number), one, other]] satisfies [string, string[]]]),
    ['python3', ['-c', PYTHON, one, other]],
  ];
  return ways.some(([tool, args]) => runs(tool, args));
}

function runs(tool: string, args: string[]): boolean {
  try {
    execFileSync(tool, args, { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    // Not there, too old, or refused by the kernel: each tool either exchanges both folders or touches neither.
    return false;
  }
}
