import type { Sentence } from '#load/problem.ts';
import { valueAt, type YamlPath, type YamlValue } from '#load/yaml.ts';

interface Names {
  metricNamed?(name: string): string | undefined;
}

/** A Chinese name where an id belongs: the line that puts each where it belongs. Undefined for what is no name. */
export function misnamed(
  name: string,
  path: YamlPath,
  root: YamlValue,
  { metricNamed }: Names,
): (Sentence & { fixed: string }) | undefined {
  if (!/\p{Script=Han}/u.test(name)) return undefined;
  const standard = metricNamed?.(name);
  const id = standard ?? freeId(name, root);
  const fixed = path[0] === 'figures' ? figureLine(name, id, standard, valueAt(root, path)) : entryLine(name, id, path);
  const why =
    standard === undefined
      ? '编号自定，用字母和数字，不重复即可'
      : `“${name}”已有口径，编号是 ${standard}，不用写 label`;
  return {
    fixed,
    zh: `“${name}”是名称，这里要写编号；请写成：${fixed}（${why}）`,
    en: `${name} is a name where an id belongs; write: ${fixed}`,
  };
}

function figureLine(name: string, id: string, standard: string | undefined, value: YamlValue | undefined): string {
  const given = typeof value === 'object' && !Array.isArray(value) ? value : { value: value ?? '' };
  const { label: _, ...rest } = given as Record<string, YamlValue>;
  if (standard !== undefined && Object.keys(rest).length === 1) return `${id}: ${scalar(rest['value'] ?? '', false)}`;
  const entries = Object.entries({ ...(standard === undefined ? { label: name } : {}), ...rest });
  return `${id}: { ${entries.map(([key, one]) => `${key}: ${scalar(one, true)}`).join(', ')} }`;
}

/** Of the datasheet and the scorecard, where the name stands in a key of its own. */
function entryLine(name: string, id: string, path: YamlPath): string {
  const key = String(path.at(-1));
  return key === 'indicator' || (key === 'figure' && path[0] === 'datasheet')
    ? `${key}: ${id}，另起一行 label: ${scalar(name, false)}`
    : `${key}: ${id}`;
}

/** `item1`, counted over the Chinese names of the figures, beside the ids that are taken. */
function freeId(name: string, root: YamlValue): string {
  const figures = valueAt(root, ['figures']);
  const keys = typeof figures === 'object' && !Array.isArray(figures) ? Object.keys(figures) : [];
  const taken = new Set(keys);
  const names = [...new Set([...keys.filter((key) => /\p{Script=Han}/u.test(key)), name])];
  const free = names.map((_, index) => index + 1);
  for (let next = 0; next < free.length; next += 1) {
    const before = next === 0 ? 0 : (free[next - 1] ?? 0);
    let number = before + 1;
    while (taken.has(`item${number}`)) number += 1;
    free[next] = number;
  }
  return `item${free[names.indexOf(name)] ?? 1}`;
}

function scalar(value: YamlValue, flow: boolean): string {
  const text = typeof value === 'string' ? value : '…';
  const plain = flow ? /^[^,[\]{}:#&*!|>'"%@`\\-][^,[\]{}:#"\\]*$/ : /^[^[\]{}:#&*!|>'"%@`\\-][^:#"\\]*$/;
  return plain.test(text) ? text : JSON.stringify(text);
}
