import { SaxesParser } from 'saxes';
import { IntakeError } from '#intake/intake-error.ts';

/** A tag while it is read; names are those of the prefixes that Office writes (`w:p`, `row`). */
export interface XmlTag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** Offset in the source just behind the tag. */
  end: number;
}

export interface XmlHandler {
  open?(tag: XmlTag, path: readonly string[]): void;
  text?(text: string, path: readonly string[]): void;
  close?(name: string, path: readonly string[], end: number): void;
}

const DEEPEST = 200;

/** Reads an XML part tag by tag: no tree is built and no entity is expanded but the five of XML itself. */
export function readXml(file: string, part: string, source: string, handler: XmlHandler): void {
  const broken = (why: string): never => {
    throw new IntakeError(`${file}：${part} ${why}，文件可能已损坏；请重新保存后再导入。没有写入任何文件`);
  };
  const path: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', () => broken('不是合格的 XML'));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    if (path.length > DEEPEST) broken('层次过深');
    handler.open?.({ name, attributes, end: parser.position }, path);
  });
  parser.on('text', (text) => handler.text?.(text, path));
  parser.on('cdata', (text) => handler.text?.(text, path));
  parser.on('closetag', ({ name }) => {
    handler.close?.(name, path, parser.position);
    path.pop();
  });
  parser.write(source).close();
}
