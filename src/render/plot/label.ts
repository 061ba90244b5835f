/** The drawing with what a screen reader says in its place. */
export function labelled(svg: string, label: string): string {
  // As a function: `$'` in a label would else stand for the rest of the drawing.
  return svg.replace('<svg ', () => `<svg aria-label="${escapeAttribute(label)}" `);
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
}
