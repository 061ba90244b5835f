import type { CheckAnswer, WrittenReport } from '#checker/check-message.ts';

/** The checked text as a file; of a Word or Excel file it is made when it is asked for, with ids that can be filed. */
export function reportText(page: Document, report: WrittenReport, spell: () => Promise<CheckAnswer>): HTMLElement {
  const line = page.createElement('p');
  if (!report.numbered) {
    line.append(download(page, report));
    return line;
  }
  const button = page.createElement('button');
  button.type = 'button';
  button.textContent = '生成报告文本';
  button.addEventListener('click', () => {
    button.disabled = true;
    void spell().then((answer) => {
      if ('refused' in answer) {
        line.append(answer.refused);
        button.disabled = false;
        return;
      }
      const link = download(page, answer.report);
      line.className = '';
      line.replaceChildren(link);
      link.focus();
    });
  });
  line.className = 'check-buttons';
  line.append(button);
  return line;
}

function download(page: Document, { name, text }: WrittenReport): HTMLAnchorElement {
  const link = page.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  link.download = name;
  link.textContent = `下载报告文本 ${name}`;
  return link;
}
