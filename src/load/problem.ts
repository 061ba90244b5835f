/** The content cannot be read at all: no folder, no report, a bad site.yaml. The command line ends with exit 2. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly messageEn: string;

  constructor(message: string, messageEn: string) {
    super(message);
    this.messageEn = messageEn;
  }
}

/** A message in both languages of the findings. */
export interface Sentence {
  zh: string;
  en: string;
}

/** A sentence stands where something could not be read. */
export function isSentence(result: object): result is Sentence {
  return 'zh' in result;
}
