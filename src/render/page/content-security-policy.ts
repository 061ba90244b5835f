/**
 * One policy for every page: nothing inline, nothing from elsewhere, no frame, no form to elsewhere. `wasm-unsafe-eval` is
 * what Pagefind's WebAssembly needs.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  "frame-src 'none'",
];

/** For the header. A page may not say of itself who may frame it. */
export const CONTENT_SECURITY_POLICY = [...DIRECTIVES, "frame-ancestors 'none'"].join('; ');

/** For a `<meta>` of each page, where a host sends no headers. */
export const META_POLICY = DIRECTIVES.join('; ');
