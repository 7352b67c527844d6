import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

/** A page of ours, by its path from the root of the project. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

const markdownIn = (folder: string, recursive: boolean) =>
  readdirSync(join(root, folder), { recursive, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

export function pages(): readonly Page[] {
  const paths = [...markdownIn('.', false), ...markdownIn('docs', true)].sort();
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

const FENCE = /^```.*\n([\s\S]*?)^```$/gm;

/** Lines a reader may type: those of code blocks, continued ones joined, and code inside sentences. */
export function codeLines({ text }: Page): readonly string[] {
  const blocks = [...text.matchAll(FENCE)].flatMap(([, block]) =>
    block!.replaceAll(/\\\n\s*/g, '').split('\n'),
  );
  const inline = [...text.replaceAll(FENCE, '').matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
  return [...blocks, ...inline].flatMap((line) => line.split(' && ')).map((line) => line.trim());
}

/** Targets of links, without those inside code. */
export function links({ text }: Page): readonly string[] {
  const words = text.replaceAll(FENCE, '').replaceAll(/`[^`\n]*`/g, 'code');
  return [...words.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
}

/** The anchors GitHub gives the headings of a page. */
export function anchors(text: string): readonly string[] {
  return [...text.replaceAll(FENCE, '').matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
