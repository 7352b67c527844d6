// The browser's smoke test: everything started as `dondoc start` does, one story through the screens, a count at the end.
import { openBrowser } from './browser.mjs';
import { passwordIn } from './people.mjs';
import { build, startStack } from './stack.mjs';
import { story } from './story.mjs';

const say = (line) => process.stderr.write(`${line}\n`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A step that fails leaves the later ones without ground: they count as failed, unrun. */
async function tell(steps) {
  let passed = 0;
  for (const [place, { name, run }] of steps.entries()) {
    const begun = performance.now();
    try {
      await run();
    } catch (error) {
      say(`failed: ${name}\n${error.stack ?? error}`);
      for (const later of steps.slice(place + 1)) say(`failed: ${later.name} (not run)`);
      return { passed, failed: steps.length - passed };
    }
    passed += 1;
    say(`passed: ${name} (${seconds(begun)})`);
  }
  return { passed, failed: 0 };
}

async function main() {
  await build();
  const begun = performance.now();
  const stack = await startStack();
  say(`dondoc is up after ${seconds(begun)}`);
  try {
    const browser = await openBrowser();
    try {
      return await tell(story({ browser, baseUrl: stack.baseUrl, password: passwordIn(stack.output()) }));
    } finally {
      await browser.close();
    }
  } finally {
    await stack.stop();
  }
}

let total = { passed: 0, failed: 1 };
try {
  total = await main();
} catch (error) {
  say(String(error.stack ?? error));
}
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 ? 1 : 0);
