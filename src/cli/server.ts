import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { HEADERS } from '#integrations/headers.ts';

export interface Running {
  port: number;
  close(): Promise<void>;
}

/** Serves a built site with its security headers on this machine; port 0 takes any. Rejects when the port is taken. */
export function serveFolder(folder: string, port: number): Promise<Running> {
  const filesNow = currentFiles(folder);
  const server = createServer((request, response) => {
    filesNow()(request, response, () => {
      setHeaders(response);
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      const page = createReadStream(join(folder, '404.html'));
      page.on('error', () => response.end('404'));
      page.pipe(response);
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, () => resolve({ port: portOf(server), close: () => stop(server) }));
  });
}

/** Sirv remembers lengths and times of files: when another site takes the place of the folder, it has to look again. */
function currentFiles(folder: string): () => ReturnType<typeof sirv> {
  const look = () => sirv(folder, { etag: true, dotfiles: false, setHeaders });
  let [seen, files] = [stampOf(folder), look()];
  return () => {
    const stamp = stampOf(folder);
    if (stamp !== seen) [seen, files] = [stamp, look()];
    return files;
  };
}

function stampOf(folder: string): string {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return `${stat?.ino} ${stat?.mtimeMs}`;
}

function setHeaders(response: { setHeader(name: string, value: string): unknown }): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error === undefined ? resolve() : reject(error))));
}
