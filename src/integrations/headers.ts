import { CONTENT_SECURITY_POLICY } from '#render/page/content-security-policy.ts';

/** Headers to serve every file of the site with. HSTS is the host's to send: it binds the whole name for a year. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files of the output that tell a server how to serve it. They hold nothing that an answer does not say as well. */
export const SERVER_FILES: Readonly<Record<string, (address: string) => string>> = {
  _headers: headersFile,
  '_nginx.conf': nginxFile,
  _Caddyfile: caddyFile,
};

/** As static hosts read it. */
function headersFile(): string {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n`;
}

/** A server of nginx: copy it to sites-enabled, and say where the site and the certificate lie. */
function nginxFile(address: string): string {
  const host = new URL(address).hostname;
  const headers = Object.entries(HEADERS).map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return `# nginx drops these headers in a location that has an add_header of its own: put none there.
server {
    listen 443 ssl;
    server_name ${host};
    root /var/www/${host};
    # ssl_certificate and ssl_certificate_key belong here.

    index index.html;
    error_page 404 /404.html;
    charset utf-8;
    server_tokens off;

${headers.join('\n')}
    # Once the whole host is served by https for good:
    # add_header Strict-Transport-Security "max-age=31536000" always;

    types {
        text/html html; text/css css; text/javascript js mjs; text/plain txt; text/csv csv; text/markdown mdx md;
        application/json json; application/xml xml; application/wasm wasm;
        image/png png; image/svg+xml svg;
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx;
        application/vnd.openxmlformats-officedocument.wordprocessingml.document docx;
        application/pdf pdf; application/vnd.apache.parquet parquet;
    }
    default_type application/octet-stream;

    location / { try_files $uri $uri/ =404; }
    location ~ /(?:\\.(?!well-known/)|_headers$|_nginx\\.conf$|_Caddyfile$) { return 404; }
}
`;
}

/** A site of Caddy: import it from the Caddyfile, and say where the site lies. */
function caddyFile(address: string): string {
  const host = new URL(address).hostname;
  const headers = Object.entries(HEADERS).map(([name, value]) => `\t\t${name} "${value}"`);
  return `${host} {
\troot * /var/www/${host}
\t@inner path */.* /_headers /_nginx.conf /_Caddyfile
\terror @inner 404
\tfile_server
\theader {
${headers.join('\n')}
\t\t# Once the whole host is served by https for good:
\t\t# Strict-Transport-Security "max-age=31536000"
\t}
\thandle_errors {
\t\trewrite * /404.html
\t\tfile_server
\t}
}
`;
}
