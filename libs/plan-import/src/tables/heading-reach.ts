import { splitHeading } from '../units/split-heading.js';

/** The units that hold for the rows below their heading. */
export interface Reach {
  leads: string[];
  /** The sign of the heading that named them. */
  sign: string;
}

export const reachOf = (text: string, sign: string): Reach => ({ leads: splitHeading(text), sign });

/**
 * A field of work ends the reach of the unit above it where both are numbered alike ("I. Sở Nội vụ", "II. Chuyển đổi
 * số"); a field numbered otherwise, or not at all, is one of the unit's own.
 */
export const endsReach = (reach: Reach, sign: string): boolean =>
  sign !== '' && reach.sign !== '' && reach.sign !== sign && rankOf(reach.sign) === rankOf(sign);

const rankOf = (sign: string): string => {
  if (/^[IVX]+$/u.test(sign)) return 'roman';
  if (/^\p{Lu}$/u.test(sign)) return 'capital';
  return /^\d+(?:\.\d+)*$/u.test(sign) ? `number ${sign.split('.').length}` : 'other';
};
