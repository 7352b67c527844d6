import type { AddCommand } from './command.js';
import { addAccountCommand } from './account.command.js';
import { addCalendarCommand } from './calendar.command.js';
import { addConfigCommand } from './config.command.js';
import { addDoctorCommand } from './doctor.command.js';
import { addMigrateCommand } from './migrate.command.js';
import { addOrganisationCommand } from './organisation.command.js';
import { addPlanCommand } from './plan.command.js';
import { addPolicyCommand } from './policy.command.js';
import { addRebuildCommand } from './rebuild.command.js';
import { addReconcileCommand } from './reconcile.command.js';
import { addRehearseCommand } from './rehearse.command.js';
import { addSimulateCommand } from './simulate.command.js';
import { addSignOutCommand } from './sign-out.command.js';
import { addStartCommand } from './start.command.js';

/** Every command of `dondoc`, in the order of its help. */
export const commands: readonly AddCommand[] = [
  addStartCommand,
  addDoctorCommand,
  addConfigCommand,
  addMigrateCommand,
  addOrganisationCommand,
  addAccountCommand,
  addPlanCommand,
  addSignOutCommand,
  addPolicyCommand,
  addCalendarCommand,
  addSimulateCommand,
  addRehearseCommand,
  addRebuildCommand,
  addReconcileCommand,
];
