import { agencyLeading, isAgency, isMeasure, withoutSeal } from '#intake/agency.ts';
import { isGrid, type SourceDocument } from '#intake/source.ts';
import { dense } from '#intake/words.ts';

const UNIT_LABELS = [
  /^(?:市级|县级|区级|省级)?(?:评价|自评|填报|预算|被评价)(?:部门)?(?:单位|部门)(?:名称)?$/,
  /^(?:预算部门|部门单位|(?:部门|单位)名称)$/,
  /^(?:项目)?(?:实施|承担)单位(?:名称)?$/,
  /^(?:项目)?主管(?:部门|单位)(?:名称)?$/,
];
/** Above a table it says what the numbers are in. */
const BARE_LABEL = /^(?:部门|单位)$/;

/** A labelled line or cell: 评价单位：东河县水利局. */
export interface Labelled {
  label: string;
  text: string;
}

/** The name of the agency: labelled, else in the title, the signature or the name of a file. Never a unit of measure. */
export function unitIn(
  labelled: readonly Labelled[],
  title: string | undefined,
  documents: readonly SourceDocument[],
): string | undefined {
  for (const label of UNIT_LABELS) {
    const found = labelled.find((one) => label.test(one.label) && !isMeasure(one.text));
    if (found !== undefined) return withoutSeal(found.text);
  }
  const bare = labelled.filter(({ label }) => BARE_LABEL.test(label)).map(({ text }) => withoutSeal(text));
  return (
    bare.find((text) => isAgency(text)) ??
    agencyLeading(title) ??
    signature(documents) ??
    documents.map(({ name }) => agencyLeading(name.replace(/\.[^.]+$/, ''))).find((name) => name !== undefined)
  );
}

/** A short line alone among the last ones, above or below the date. */
function signature(documents: readonly SourceDocument[]): string | undefined {
  for (const { items } of documents) {
    for (const item of items.slice(-4).reverse()) {
      if (isGrid(item)) continue;
      const plain = withoutSeal(item.text).replace(/(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/, '');
      if (dense(plain).length <= 30 && isAgency(plain)) return plain;
    }
  }
  return undefined;
}
