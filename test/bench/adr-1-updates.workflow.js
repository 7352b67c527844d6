import { condition, defineSignal, defineUpdate, setHandler } from '@temporalio/workflow';

/** Does nothing but answer: what an Update costs when it carries no work. */
export async function emptyUpdates() {
  let ended = false;
  let answered = 0;
  setHandler(defineUpdate('change'), () => ++answered);
  setHandler(defineSignal('end'), () => void (ended = true));
  await condition(() => ended);
  return answered;
}
