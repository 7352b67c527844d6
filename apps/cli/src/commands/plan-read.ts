import { toInterchange } from '@dondoc/plan-import';
import { forTerminal } from '../for-terminal.js';
import { planText } from '../plans/plan-text.js';
import { readWithBar } from '../plans/read-with-bar.js';
import { languageOf } from '../print-error.js';

/** `dondoc plan read`: what the reader found in a file, as text or in the interchange form. */
export async function readPlan(file: string, { json }: { json?: boolean }): Promise<void> {
  const document = await readWithBar(file);
  process.stdout.write(
    json
      ? `${JSON.stringify(toInterchange(document), null, 2)}\n`
      : forTerminal(planText(document, languageOf(process.env))),
  );
}
