import type { ListLevel } from '#intake/readers/list-number.ts';
import { readXml, type XmlTag } from '#intake/readers/xml.ts';

/** The lists of a Word document: numbering.xml and what styles.xml says of it. */
export interface Numbering {
  /** Levels of a list by its `numId`; empty for one that is not defined. */
  levels(numId: string): ReadonlyMap<number, ListLevel>;
  /** Lists that count on together have the same key. */
  counter(numId: string): string;
  /** List and level that a paragraph style brings with it. */
  ofStyle(style: string): ListPlace | undefined;
}

export interface ListPlace {
  numId: string;
  level: number;
}

interface Definitions {
  abstract: Map<string, { levels: Map<number, ListLevel>; link: string | undefined; styles: Map<string, number> }>;
  lists: Map<string, { abstract: string; overrides: Map<number, Partial<ListLevel>> }>;
}

interface Style {
  numId: string | undefined;
  level: number;
  base: string | undefined;
}

/** Reads the definitions; a document without lists has none. */
export function readNumbering(
  file: string,
  numberingXml: string | undefined,
  stylesXml: string | undefined,
): Numbering {
  const { abstract, lists } = numberingXml === undefined ? EMPTY : definitionsIn(file, numberingXml);
  const styles = stylesXml === undefined ? new Map<string, Style>() : stylesIn(file, stylesXml);
  const levels = (numId: string): ReadonlyMap<number, ListLevel> => {
    const list = lists.get(numId);
    const definition = abstract.get(list?.abstract ?? '');
    const linked = definition?.link === undefined ? undefined : styles.get(definition.link)?.numId;
    const own = linked !== undefined && linked !== numId ? levels(linked) : definition?.levels;
    if (own === undefined) return new Map();
    return new Map([...own].map(([level, one]) => [level, { ...one, ...list?.overrides.get(level) }]));
  };
  const counter = (numId: string) => {
    const list = lists.get(numId);
    return list === undefined || list.overrides.size > 0 ? `own ${numId}` : list.abstract;
  };
  return { levels, counter, ofStyle: (style) => placeOfStyle(style, styles, abstract) };
}

const EMPTY: Definitions = { abstract: new Map(), lists: new Map() };

function placeOfStyle(
  style: string,
  styles: ReadonlyMap<string, Style>,
  abstract: Definitions['abstract'],
): ListPlace | undefined {
  const seen = new Set<string>();
  for (let id: string | undefined = style; id !== undefined && !seen.has(id); id = styles.get(id)?.base) {
    seen.add(id);
    const found: Style | undefined = styles.get(id);
    if (found?.numId === undefined) continue;
    const linked = [...abstract.values()].flatMap((one) => one.styles.get(style) ?? [])[0];
    return { numId: found.numId, level: linked ?? found.level };
  }
  return undefined;
}

function definitionsIn(file: string, source: string): Definitions {
  const found: Definitions = { abstract: new Map(), lists: new Map() };
  let abstractId = '';
  let numId = '';
  let level = 0;
  const set = (change: Partial<ListLevel>, inList: boolean) => {
    if (inList) {
      const overrides = found.lists.get(numId)?.overrides;
      overrides?.set(level, { ...overrides.get(level), ...change });
      return;
    }
    const levels = found.abstract.get(abstractId)?.levels;
    const known = levels?.get(level);
    if (known !== undefined) levels?.set(level, { ...known, ...change });
  };
  readXml(file, 'word/numbering.xml', source, {
    open({ name, attributes }, path) {
      const inList = path.includes('w:num');
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        abstractId = attributes['w:abstractNumId'] ?? '';
        found.abstract.set(abstractId, { levels: new Map(), link: undefined, styles: new Map() });
      } else if (name === 'w:num') {
        numId = attributes['w:numId'] ?? '';
        found.lists.set(numId, { abstract: '', overrides: new Map() });
      } else if (name === 'w:abstractNumId') {
        const list = found.lists.get(numId);
        if (list !== undefined) list.abstract = value;
      } else if (name === 'w:lvl' || name === 'w:lvlOverride') {
        level = Number(attributes['w:ilvl'] ?? 0);
        if (!inList) found.abstract.get(abstractId)?.levels.set(level, { ...PLAIN });
      } else if (name === 'w:numStyleLink') {
        const definition = found.abstract.get(abstractId);
        if (definition !== undefined) definition.link = value;
      } else if (name === 'w:pStyle') found.abstract.get(abstractId)?.styles.set(value, level);
      else if (name === 'w:numFmt') set({ format: attributes['w:val'] ?? 'decimal' }, inList);
      else if (name === 'w:lvlText') set({ text: value }, inList);
      else if (name === 'w:start' || name === 'w:startOverride') set({ start: Number(value) }, inList);
      else if (name === 'w:suff') set({ suffix: value }, inList);
    },
  });
  return found;
}

const PLAIN: ListLevel = { format: 'decimal', text: '', start: 1, suffix: 'tab' };

function stylesIn(file: string, source: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let id = '';
  const change = (part: Partial<Style>) => {
    const known = styles.get(id);
    if (known !== undefined) styles.set(id, { ...known, ...part });
  };
  readXml(file, 'word/styles.xml', source, {
    open({ name, attributes }: XmlTag) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? '';
        styles.set(id, { numId: undefined, level: 0, base: undefined });
      } else if (name === 'w:basedOn') change({ base: value });
      else if (name === 'w:numId') change({ numId: value });
      else if (name === 'w:ilvl') change({ level: Number(value) });
    },
  });
  return styles;
}
