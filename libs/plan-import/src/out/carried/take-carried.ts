import type { SourceBlock } from '../../front-ends/source-block.js';
import { readInterchange } from '../../interchange/interchange.js';
import type { PlanDocument } from '../../plan-document.js';
import { PlanReadError } from '../../plan-read-error.js';
import { warningsFor } from '../../warnings.js';
import { planForm } from '../words/plan-form.js';
import { same } from '../words/same.js';
import { jsonInPart } from './plan-part.js';
import { wordsPrinted, wordsSeen } from './words-seen.js';

/**
 * The plan that an office file carries in one of its custom XML parts, but only where the file shows, word for word, what
 * that plan prints; null otherwise: whoever edits the words has the last word, and data cannot say what is not to be seen.
 * `read` is the plan as its words were read: where it has as many tasks, their places in the file are told.
 */
export function takeCarried(
  parts: readonly string[],
  blocks: readonly SourceBlock[],
  read?: PlanDocument,
): PlanDocument | null {
  for (const part of parts) {
    const carried = planIn(part);
    if (carried && isPrinted(carried, blocks)) return placed(carried, read);
  }
  return null;
}

function planIn(part: string): PlanDocument | null {
  const json = jsonInPart(part);
  if (json === null) return null;
  try {
    return readInterchange(json);
  } catch (error) {
    if (error instanceof PlanReadError) return null;
    throw error;
  }
}

function isPrinted(plan: PlanDocument, blocks: readonly SourceBlock[]): boolean {
  const form = planForm(plan);
  const seen = wordsSeen(blocks);
  return same(seen, wordsPrinted(form, 'last')) || same(seen, wordsPrinted(form, 'before-closing'));
}

/**
 * The tasks and the head are what was printed and compared; what print cannot tell apart (a duty's structured time, the
 * capacity of a signature, counts, doubts) is taken from the words themselves.
 */
function placed(carried: PlanDocument, read?: PlanDocument): PlanDocument {
  if (!read) return carried;
  const { signatory: _, ...head } = carried.plan;
  const { signatory } = read.plan;
  const { plan: __, stated: ___, doubts: ____, ...rest } = carried;
  const told: PlanDocument = {
    ...rest,
    plan: { ...head, ...(signatory ? { signatory } : {}) },
    duties: read.duties,
    warnings: [],
    ...(read.stated ? { stated: read.stated } : {}),
  };
  if (read.tasks.length !== carried.tasks.length) return told;
  const tasks = carried.tasks.map((task, i) => {
    const { source = null, values } = read.tasks[i] ?? {};
    return { ...task, source, ...(values ? { values } : {}) };
  });
  return { ...told, tasks, warnings: warningsFor(tasks, read.duties) };
}
