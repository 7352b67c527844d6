import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { anchors, links, pages, root, type Page } from './markdown.js';

/** A folder counts when a file is in it: git keeps no empty ones. */
const isThere = (path: string) =>
  existsSync(path) && (!statSync(path).isDirectory() || readdirSync(path).length > 0);

function isBroken(page: Page, link: string): boolean {
  const [target = '', anchor] = link.split('#');
  const file = target === '' ? join(root, page.path) : join(root, dirname(page.path), target);
  if (!isThere(file)) return true;
  return anchor !== undefined && !anchors(readFileSync(file, 'utf8')).includes(anchor);
}

test('every relative link leads to a file, and to a heading where it names one', () => {
  const all = pages().flatMap((page) =>
    links(page)
      .filter((link) => !/^[a-z]+:/.test(link))
      .map((link) => ({ page, link })),
  );
  expect(all.length).toBeGreaterThan(20);
  const broken = all.filter(({ page, link }) => isBroken(page, link));
  expect(broken.map(({ page, link }) => `${page.path}: ${link}`)).toEqual([]);
});

test('a link to a missing file or heading is found broken', () => {
  const page = { path: 'README.md', text: '' };
  expect(isBroken(page, 'docs/no-such-page.md')).toBe(true);
  expect(isBroken(page, 'docs/deployment.md#no-such-heading')).toBe(true);
  expect(isBroken(page, 'docs/deployment.md#settings')).toBe(false);
});
