/** Where the content lies on a hosting service, from site.yaml. */
export interface Repository {
  /** https://github.com/city/accounts */
  address: string;
  branch: string;
  /** Path of the content folder within the repository, without a slash at its end. */
  folder: string;
}

/** The services whose web editors we know; each proposes what is saved there as a pull or merge request. */
export type Service = 'github' | 'gitlab' | 'gitee';

export const SERVICE_NAMES: Readonly<Record<Service, string>> = { github: 'GitHub', gitlab: 'GitLab', gitee: 'Gitee' };

export function serviceOf(address: string): Service {
  const { host } = new URL(address);
  if (host === 'github.com' || host.startsWith('github.')) return 'github';
  return host === 'gitee.com' || host.startsWith('gitee.') ? 'gitee' : 'gitlab';
}

/**
 * Address of the service's own editor for a report, `path` relative to the content folder. The reader is signed in there
 * and not here: no token passes through this page, and nothing is sent before the reader saves it on the service.
 */
export function editorAddress(repository: Repository, path: string, isNew: boolean): string {
  const { address, branch, folder } = repository;
  const file = [...folder.split('/'), ...path.split('/')].filter((part) => part !== '' && part !== '.');
  const name = file.map(encodeURIComponent).join('/');
  const ref = branch.split('/').map(encodeURIComponent).join('/');
  const root = address.replace(/\/+$/, '');
  const query = encodeURIComponent(file.join('/'));
  if (serviceOf(address) === 'gitlab') {
    return isNew ? `${root}/-/new/${ref}?file_name=${query}` : `${root}/-/edit/${ref}/${name}`;
  }
  return isNew ? `${root}/new/${ref}?filename=${query}` : `${root}/edit/${ref}/${name}`;
}

/** Writes a file below a folder that the reader has opened to this page; the file is whole or as it was. */
export async function writeInto(folder: FileSystemDirectoryHandle, path: string, text: string): Promise<void> {
  const parts = path.split('/');
  let place = folder;
  for (const part of parts.slice(0, -1)) place = await place.getDirectoryHandle(part, { create: true });
  const file = await place.getFileHandle(parts.at(-1) ?? '', { create: true });
  const writer = await file.createWritable();
  await writer.write(text);
  await writer.close();
}

/** The text of a file below the folder; undefined when there is none. */
export async function readFrom(folder: FileSystemDirectoryHandle, path: string): Promise<string | undefined> {
  const parts = path.split('/');
  try {
    let place = folder;
    for (const part of parts.slice(0, -1)) place = await place.getDirectoryHandle(part);
    const file = await place.getFileHandle(parts.at(-1) ?? '');
    return await (await file.getFile()).text();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
