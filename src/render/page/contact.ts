/** Where readers report an error, with a subject where the address takes one: mail, and the form for a new issue. */
export function contactAddress(contact: string, about: string | undefined): string {
  if (about === undefined) return contact;
  const subject = encodeURIComponent(`【勘误】${about}`);
  if (contact.startsWith('mailto:')) return `${contact}${contact.includes('?') ? '&' : '?'}subject=${subject}`;
  return /\/issues\/new$/.test(contact) ? `${contact}?title=${subject}` : contact;
}
