import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { PAGES } from './reader.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    rules: {
      // HTML leaves these to taste: `<br>` and `<br/>`, one-line attributes, long file names of generated assets.
      'void-style': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'doctype-style': 'off',
    },
  }),
);

describe('the markup', () => {
  it('would be found invalid if it were', async () => {
    const { valid } = await validator.validateString(
      '<!doctype html><html lang="zh-CN"><title>a</title><p><div></div></p></html>',
    );
    expect(valid).toBe(false);
  });

  it.each(Object.entries(PAGES))('of %s is valid', async (_name, address) => {
    const response = await fetch(inject('origin') + address);
    const { results } = await validator.validateString(await response.text());
    const found = results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId} ${message}`),
    );
    expect(found).toEqual([]);
  });
});
