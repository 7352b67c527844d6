import type { Role } from '@dondoc/domain';

// A plan's view names no acts; these are the offices the api lets correct and issue a draft. The api still decides.
const correcting: readonly Role[] = ['standing-agency', 'office', 'clerk'];
const issuing: readonly Role[] = ['standing-agency', 'office', 'deputy-head', 'head-of-committee'];

export const mayCorrect = (role: Role): boolean => correcting.includes(role);
export const mayIssue = (role: Role): boolean => issuing.includes(role);
