/** Behind the host of an address; characters that only prose has there end it. */
const ADDRESS = /https?:\/\/[A-Za-z0-9.:[\]-]+\/[A-Za-z0-9\-._~/?#[\]@$&+=%]*$/;
/** Parameters whose value is the number of a page, not of a person. */
const PAGE_ID = /(?:^|[?&#_])(?:[a-z]{0,12}id|t|ts|v|code|no|page|key)=$/i;
const PERSON = /(?:tel|phone|mobile|shouji|dianhua|sj|dh)[=/:]?(?:%2B|\+)?$/i;
const LONGEST = 300;

/** Whether what begins at an offset is part of an address of a page, which is full of numbers that are nobody's. */
export function isInAddress(text: string, at: number): boolean {
  const address = ADDRESS.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0];
  if (address === undefined || PERSON.test(address)) return false;
  const query = address.search(/[?#]/);
  return query < 0 || !address.endsWith('=') || PAGE_ID.test(address.slice(query));
}
