import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { createProgram } from '../../apps/cli/src/program.js';
import { codeLines, pages, root } from './markdown.js';

const program = createProgram();

/** Why `dondoc …` cannot be typed like that; undefined when it can. */
function fault(line: string): string | undefined {
  const words = line.split(/\s+/).slice(1);
  let command: Command = program;
  while (command.commands.length > 0 && words[0] !== undefined && !words[0].startsWith('-')) {
    const next = command.commands.find((c) => c.name() === words[0]);
    if (!next) return `no command "${words[0]}"`;
    command = next;
    words.shift();
  }
  const known = [...command.options.map((o) => o.long), '--help'];
  const unknown = words.find((word) => word.startsWith('--') && !known.includes(word));
  return unknown && `no option ${unknown}`;
}

const typed = pages().flatMap((page) => codeLines(page).map((line) => ({ path: page.path, line })));

test('every dondoc command in the documents can be typed as it stands', () => {
  const ours = typed
    .map(({ path, line }) => ({ path, line: line.replace(/^npx /, '').replace(/\s+#.*$/, '') }))
    .filter(({ line }) => /^dondoc(?: |$)/.test(line));
  expect(ours.length).toBeGreaterThan(8);
  const wrong = ours.flatMap(({ path, line }) => {
    const why = fault(line);
    return why ? [`${path}: ${line}: ${why}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('a command or option the program does not have is found', () => {
  expect(fault('dondoc plan shred FILE')).toBe('no command "shred"');
  expect(fault('dondoc simulate FILE --keep')).toBe('no option --keep');
  expect(fault('dondoc config print --json')).toBeUndefined();
});

test('every npm script in the documents exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = typed.flatMap(({ path, line }) => {
    const name = /^npm (?:run )?([a-z:]+)/.exec(line)?.[1];
    return name && !['ci', 'rebuild', 'install'].includes(name) ? [{ path, name }] : [];
  });
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter(({ name }) => scripts[name] === undefined)).toEqual([]);
});
