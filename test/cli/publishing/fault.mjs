// Makes the disk of a process fail: MINGZHANG_TEST_FAULT is a code and a part of the paths where it strikes, ENOSPC:/og.png.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [code, part] = (process.env.MINGZHANG_TEST_FAULT ?? '').split(/:(.*)/);

function refuse(path) {
  if (!String(path).includes(part)) return;
  throw Object.assign(new Error(`${code}: injected, '${path}'`), { code, path: String(path) });
}

if (part !== undefined) {
  for (const name of ['writeFileSync', 'mkdirSync', 'appendFileSync']) {
    const real = fs[name];
    fs[name] = (path, ...others) => {
      refuse(path);
      return real(path, ...others);
    };
  }
  for (const name of ['writeFile', 'mkdir', 'rename', 'copyFile']) {
    const real = fs.promises[name];
    fs.promises[name] = async (path, ...others) => {
      refuse(path);
      if (name === 'rename') refuse(others[0]);
      return real(path, ...others);
    };
  }
  syncBuiltinESMExports();
}
