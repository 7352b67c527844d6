import { asId, type DocketItemId } from '../shared/ids.js';
import type { TaskState } from './task.state.js';

/** Made from the state, so that a decision repeated on the same state names the same item. */
export const nextDocketItemId = ({ docket }: Pick<TaskState, 'docket'>): DocketItemId =>
  asId(`dk-${docket.length + 1}`);
