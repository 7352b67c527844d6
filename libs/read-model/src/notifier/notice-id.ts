import { createHash } from 'node:crypto';

/** One notice per event and person: the same on every attempt. 32 hexadecimal digits. */
export const noticeIdOf = (eventId: string, personId: string): string =>
  createHash('sha256')
    .update(JSON.stringify([eventId, personId]))
    .digest('hex')
    .slice(0, 32);
