import { attachmentPath } from '#schema/report.ts';
import type { Check } from '#verify/check.ts';
import { notEvaluated, plainCheck } from '#verify/comparison-check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** SHA-256 of the published file = SHA-256 that the report declares */
export const attachmentFile: Rule = {
  id: 'attachment-file',
  severity: 'error',
  waivable: true,
  title: { zh: '附件缺失或已被改动', en: 'an attachment is missing or was changed' },
  equation: '附件文件在 attachments/ 中，其 SHA-256 = 报告写明的 SHA-256',
  explanation:
    '报告写明了附件的“指纹”（SHA-256）。文件改动一个字节，指纹就不同；读者由此知道，公开的附件正是当时报送的那一份。',
  example: {
    failing: '报告写明评分表.xlsx 的指纹为 3a7b…，公开的文件指纹是 91c0…',
    passing: '公开的评分表.xlsx 指纹与报告写明的相同',
  },
  check(subject) {
    const { report, content } = subject;
    const checks: Check[] = [];
    const problems: Problem[] = [];
    for (const [index, { file, sha256 }] of report.front.attachments.entries()) {
      const about = { rule: 'attachment-file', target: file, statement: `附件 ${file} 的 SHA-256`, figures: [] };
      if (content.attachments === undefined) {
        checks.push(notEvaluated(about, '附件不在手边'));
        continue;
      }
      const path = attachmentPath(report.front, file);
      const digest = content.attachments.get(path);
      if (digest !== undefined && sha256 === undefined) {
        checks.push(notEvaluated(about, '报告没有写明这个附件的 SHA-256'));
        continue;
      }
      const check = plainCheck(about, digest !== undefined && digest === sha256);
      checks.push(check);
      if (check.outcome === 'exact') continue;
      const place = report.locate(['attachments', index, digest === undefined ? 'file' : 'sha256']);
      const problem = digest === undefined ? missing(file, path) : changed(file, sha256 ?? '', digest);
      problems.push({ ...problem, place, check: check.id });
    }
    return { checks, problems: [...problems, ...undeclared(subject)] };
  },
};

type Described = Omit<Problem, 'place'>;

function missing(file: string, path: string): Described {
  const zh = `附件 ${file} 不在内容文件夹中；请放到 ${path}，或从 attachments 中删去`;
  const en = `attachment ${file} is not there; put it at ${path} or take it out of attachments`;
  return { found: file, expected: path, zh, en };
}

function changed(file: string, declared: string, digest: string): Described {
  const zh = `附件 ${file} 的 SHA-256 是 ${digest}，报告写的是 ${declared}；换了文件请更正 sha256，没有换请恢复原文件`;
  const en = `attachment ${file} has SHA-256 ${digest}, the report declares ${declared}; restore the file or correct sha256`;
  return { found: declared, expected: digest, zh, en };
}

interface Component {
  name: string;
  attributes: { name: string; value: string }[];
}

/** `<Attachment file="…"/>` names a declared attachment; it stands alone at the top of the narrative. */
function undeclared({ report }: Subject): Problem[] {
  const declared = report.front.attachments.map(({ file }) => file);
  return report.root.children.flatMap((node) => {
    if ((node.type as string) !== 'mdxJsxFlowElement') return [];
    const { name, attributes } = node as unknown as Component;
    const file = attributes.find((attribute) => attribute.name === 'file')?.value;
    if (name !== 'Attachment' || file === undefined || declared.includes(file)) return [];
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const zh = `正文中的附件 ${file} 没有在文件头 attachments 中声明；请加上 { role: other, file: ${file} }，或核对文件名`;
    const en = `attachment ${file} is not declared under attachments; add it or correct the file name`;
    return [{ place: { line, column, endColumn: column + 1 }, found: file, expected: declared.join('、'), zh, en }];
  });
}
