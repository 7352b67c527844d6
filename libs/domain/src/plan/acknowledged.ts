/**
 * Findings that somebody with authority may pass over at issue, and only by saying so: nobody can meet such a time, and it is
 * mostly misread.
 */
export const TO_ACKNOWLEDGE = ['deadline-before-plan'] as const;
/** One of them. */
export type AcknowledgedCode = (typeof TO_ACKNOWLEDGE)[number];
