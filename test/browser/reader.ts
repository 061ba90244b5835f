import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launch } from './chromium.ts';

/** The one real report of the repository. */
export const REPORT = '/reports/2023/lianjiang-government-service-centre/';

/** One page of each kind. */
export const PAGES = {
  home: '/',
  year: '/years/2023/',
  unit: '/units/lianjiang-government-service-centre/',
  report: REPORT,
  'report of a sample project': '/reports/2023/yunting-water-bureau.rural-water/',
  'unit with a history': '/units/yunting-agriculture-rural-bureau/',
  metrics: '/metrics/',
  metric: '/metrics/executionRate/',
  checks: '/checks/',
  rules: '/rules/',
  rule: '/rules/relation/',
  corrections: '/corrections/',
  data: '/data/',
  check: '/check/',
  compare: '/compare/',
  'comparison of reports': '/compare/?r=2023/yunting-library&r=2022/yunting-library&r=2024/yunting-water-bureau',
  search: '/search/',
  'search with results': `/search/?q=${encodeURIComponent('办结率')}`,
  about: '/about/',
  method: '/about/method/',
  'not found': '/no-such-page/',
} as const;

/** A person with a browser. `problems` collects what the browser complained about on any page. */
export class Reader {
  readonly problems: string[] = [];
  readonly #origin: string;
  readonly #browser: Browser;
  #context: BrowserContext | undefined;

  private constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /** Opens a browser on the published site of this repository, or on another. */
  static async start(origin: string = inject('origin')): Promise<Reader> {
    return new Reader(await launch(inject('chromium')), origin);
  }

  /** Opens an address of the site in a fresh context, in place of the last, and waits until a search it starts is done. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    await this.#context?.close();
    this.#context = await this.#browser.newContext({ locale: 'zh-CN', baseURL: this.#origin, ...options });
    const page = await this.#context.newPage();
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        reportError(new Error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`));
      });
    });
    this.#watch(page);
    await page.goto(address, { waitUntil: 'load' });
    if (address.includes('?q=')) await searchDone(page);
    if (address.includes('?r=') && options.javaScriptEnabled !== false) await comparisonDone(page);
    return page;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  #watch(page: Page): void {
    const note = (what: string) => this.problems.push(`${page.url()} ${what}`);
    page.on('pageerror', (error) => note(error.message));
    page.on('console', (message) => {
      // The browser reports the status of the page that is asked for on purpose.
      const expected = message.location().url === page.url() && message.text().includes('404');
      if (message.type() === 'error' && !expected) note(message.text());
    });
    page.on('request', (request) => {
      const address = request.url();
      if (/^https?:/.test(address) && !address.startsWith(`${this.#origin}/`)) note(`asks another host: ${address}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest())
        note(`${response.status()} ${response.url()}`);
    });
  }
}

export async function searchDone(page: Page): Promise<void> {
  await page.locator('[data-search-status="done"]').waitFor({ state: 'attached' });
}

export async function comparisonDone(page: Page): Promise<void> {
  await page.locator('.compare-table').waitFor();
}

/** What a person sees of an element. */
export function seen(element: Locator): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not seen.
  return element.innerText();
}
