// Debian's Chromium, one context a person, and the screenshots.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const results = fileURLToPath(new URL('../../test-results', import.meta.url));
const sizes = { desk: { width: 1360, height: 860 }, phone: { width: 390, height: 844 } };

export async function openBrowser() {
  const executablePath = places.find((place) => existsSync(place));
  if (!executablePath) throw new Error('Chromium is missing: apt-get install chromium');
  mkdirSync(results, { recursive: true });
  return chromium.launch({ executablePath, args });
}

/** A page for one person; what the browser complains about is kept in `faults`. */
export async function openPage(browser, baseUrl, size = 'desk') {
  const context = await browser.newContext({ baseURL: baseUrl, viewport: sizes[size], locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A refusal that the story asks for is also written to the console.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  return { page, faults, close: () => context.close() };
}

export const picture = (page, name) =>
  page.screenshot({ path: join(results, `${name}.png`), fullPage: true });
