// Kills Pagefind as soon as it has begun, as a system that runs out of memory does.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';

const { spawn } = childProcess;
childProcess.spawn = (command, ...others) => {
  const child = spawn(command, ...others);
  if (/pagefind/.test(command)) child.once('spawn', () => child.kill('SIGKILL'));
  return child;
};
syncBuiltinESMExports();
