import { expect, it } from 'vitest';
import { readContent } from '#load/content.ts';
import { folderInMemory } from '#load/source-folder.ts';

it('a bad value of site.yaml writes no line of its own into the message', () => {
  const site = 'name: "测试\\r\\n::error::x\\e[31m"\npublisher: 测试\naddress: https://test.example\n';
  expect(() => readContent(folderInMemory({ 'site.yaml': site }))).toThrow(/^site\.yaml:1:7 [^\p{Cc}]*$/u);
});
