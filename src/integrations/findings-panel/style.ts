/** In a shadow root: the site's own style neither reaches the panel nor is changed by it. */
export const PANEL_STYLE = `
  :host { all: initial; color-scheme: light dark; }
  .panel {
    position: fixed; inset: auto 0.75rem 0.75rem auto; z-index: 9999;
    box-sizing: border-box; max-width: min(46rem, calc(100vw - 1.5rem)); max-height: min(70vh, 40rem); overflow: auto;
    font: 14px/1.6 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
    color: light-dark(#1c1c1a, #eceae4); background: light-dark(#fffefa, #22211e);
    border: 1px solid light-dark(#8a8577, #6d695f); border-inline-start: 4px solid var(--mark);
    border-radius: 4px; box-shadow: 0 2px 12px rgb(0 0 0 / 25%);
  }
  .failed { --mark: light-dark(#b3261e, #ff8a80); }
  .passed { --mark: light-dark(#2e6b3a, #7fcf92); }
  summary { padding: 0.4rem 0.75rem; cursor: pointer; font-weight: 600; }
  summary:focus-visible, pre:focus-visible { outline: 2px solid light-dark(#1a5fb4, #8ab4f8); outline-offset: -2px; }
  .panel > summary { position: sticky; inset-block-start: 0; background: inherit; }
  .verdict { margin: 0; padding: 0 0.75rem 0.5rem; white-space: pre-line; }
  .file { border-block-start: 1px solid light-dark(#d9d4c6, #45423b); }
  .file summary { font-weight: 400; overflow-wrap: anywhere; }
  pre {
    margin: 0; padding: 0.25rem 0.75rem 0.75rem; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere;
    font: 13px/1.6 ui-monospace, "Cascadia Mono", "Noto Sans Mono CJK SC", monospace;
  }
`;
