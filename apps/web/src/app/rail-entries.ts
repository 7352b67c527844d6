import type { Role } from '@dondoc/domain';
import {
  IconBell,
  IconChecklist,
  IconFileDescription,
  IconGavel,
  IconServer,
  IconTable,
  IconUsersGroup,
  type Icon,
} from '@tabler/icons-react';
import type { vi } from '../i18n/vi.js';

export type RailWord = keyof typeof vi.rail;

export interface RailEntry {
  readonly word: RailWord;
  readonly to: string;
  readonly icon: Icon;
}

const entries: Readonly<Record<RailWord, RailEntry>> = {
  work: { word: 'work', to: '/work', icon: IconChecklist },
  unitWork: { word: 'unitWork', to: '/unit-work', icon: IconUsersGroup },
  board: { word: 'board', to: '/board', icon: IconTable },
  docket: { word: 'docket', to: '/docket', icon: IconGavel },
  plans: { word: 'plans', to: '/plans', icon: IconFileDescription },
  notices: { word: 'notices', to: '/notices', icon: IconBell },
  operations: { word: 'operations', to: '/operations', icon: IconServer },
};

const committee: readonly RailWord[] = ['docket', 'board', 'plans', 'notices'];
/** What is asked of the authority that assigned a task stands among its work. */
const deciding: readonly RailWord[] = ['docket', 'unitWork', 'board', 'plans', 'notices'];
const oversight: readonly RailWord[] = ['board', 'docket', 'unitWork', 'plans', 'notices'];

/** What each office sees at the left, its main screen first; at most six. */
const rails: Readonly<Record<Role, readonly RailWord[]>> = {
  'person-assigned': ['work', 'board', 'plans', 'notices'],
  'head-of-unit': ['unitWork', 'work', 'board', 'plans', 'notices'],
  'leader-in-charge': committee,
  'standing-agency': oversight,
  office: oversight,
  'assistance-team': ['board', 'docket', 'plans', 'notices'],
  'committee-member': committee,
  'deputy-head': deciding,
  'head-of-committee': deciding,
  clerk: ['plans', 'board', 'notices'],
  auditor: ['board', 'docket', 'plans', 'notices'],
  administrator: ['operations', 'notices'],
};

export const railOf = (role: Role): readonly RailEntry[] => rails[role].map((word) => entries[word]);

/** The screen a person in this office sees first. */
export const landingOf = (role: Role): string => entries[rails[role][0]!].to;
