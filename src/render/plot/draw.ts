import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { labelled } from '#render/plot/label.ts';

/** Decimals of a pixel that a plot keeps. */
const PRECISION = 1;

/**
 * Draws a plot at build time. Observable Plot colours by inline style, which the site's policy forbids: style goes, and
 * the name of each mark becomes a class, `plot-line`, for the style sheet. `label` is what a screen reader says.
 */
export function drawPlot(options: PlotOptions, label: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const svg = plot({ ...options, document: document as unknown as Document }) as unknown as SVGElement;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    element.removeAttribute('style');
    element.removeAttribute('aria-hidden');
    nameByClass(element);
  }
  for (const name of ['font-family', 'font-size', 'fill']) svg.removeAttribute(name);
  svg.setAttribute('class', 'plot');
  svg.setAttribute('role', 'img');
  return labelled(shorten(svg.outerHTML), label);
}

function nameByClass(element: Element): void {
  const name = element.getAttribute('aria-label');
  element.removeAttribute('aria-label');
  element.removeAttribute('class');
  if (name !== null) element.setAttribute('class', `plot-${name.replace(/\s+/g, '-')}`);
}

/** Coordinates need no fifteen digits. Text is left alone. */
function shorten(svg: string): string {
  return svg.replace(/<[^>]+>/g, (tag) =>
    tag.replace(/-?\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(PRECISION)))),
  );
}
