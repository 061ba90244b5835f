// The same program 45 days and 7 hours later.
const Now = globalThis.Date;
const LATER = (45 * 24 + 7) * 3_600_000;

globalThis.Date = class extends Now {
  constructor(...parts) {
    if (parts.length === 0) super(Now.now() + LATER);
    else super(...parts);
  }

  static now() {
    return Now.now() + LATER;
  }
};
