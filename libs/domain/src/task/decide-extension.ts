import { requireNotPast } from '../calendar/require-not-past.js';
import { addWorkingDays } from '../calendar/calendar.js';
import { localDay } from '../calendar/instant.js';
import { overdueAt } from '../deadline/deadline.js';
import { never, refuse } from '../shared/domain-error.js';
import { requireAuthority } from './authority.js';
import { requireText } from '../shared/require-text.js';
import type { ObligationCommand, TaskContext } from './task.commands.js';
import type { TaskEvent } from './task.events.js';
import type { ExtensionState, ObligationState, TaskState } from './task.state.js';

type CommandOf<Type extends ObligationCommand['type']> = Extract<ObligationCommand, { type: Type }>;

const isAfterDue = (ob: ObligationState, ctx: TaskContext): boolean => {
  const over = overdueAt(ob.deadline);
  return over !== undefined && ctx.now >= over;
};

/** A unit asks for a later day, with a reason and before its own has come; it never takes one by itself. */
export function requestExtension(
  ob: ObligationState,
  command: CommandOf<'RequestExtension'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const { obligationId, extensionId, due, document } = command;
  if (ob.extension?.extensionId === extensionId) return [];
  if (ob.extension) refuse('extension-already-asked', { due: ob.extension.due });
  if (ob.deadline.kind !== 'by') refuse('deadline-not-dated');
  if (due <= ob.deadline.due) refuse('extension-not-later', { due, current: ob.deadline.due });
  requireNotPast(due, ctx.now);
  requireWithinPolicy(ob, ctx);
  const reason = requireText('reason', command.reason);
  const afterDue = isAfterDue(ob, ctx);
  return [
    {
      type: 'ExtensionRequested',
      data: { obligationId, extensionId, due, reason, afterDue, ...(document ? { document } : {}) },
    },
  ];
}

function requireWithinPolicy(ob: ObligationState, { now, rules }: TaskContext): void {
  const { extensionsAtMost, extensionAskedBefore } = rules.policy;
  if (extensionsAtMost !== undefined && ob.extensions >= extensionsAtMost)
    refuse('extension-quota-used', { most: extensionsAtMost });
  if (extensionAskedBefore === undefined || ob.deadline.kind !== 'by') return;
  const { due } = ob.deadline;
  const last = extensionAskedBefore === 0 ? due : addWorkingDays(rules.calendar, due, -extensionAskedBefore);
  if (localDay(now) > last) refuse('extension-asked-too-late', { last });
}

function asked(ob: ObligationState, command: { readonly extensionId: string }): ExtensionState {
  const { extension } = ob;
  return extension?.extensionId === command.extensionId
    ? extension
    : refuse('extension-unknown', { extensionId: command.extensionId });
}

/** As asked, not, or another day that the unit may take. @throws DomainError `own-matter`, `not-the-assigning-authority` */
export function answerExtension(
  state: TaskState,
  ob: ObligationState,
  command: CommandOf<'AnswerExtension'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const request = asked(ob, command);
  requireAuthority(state, ob, ctx);
  const { obligationId } = ob;
  const { extensionId, answer, document } = command;
  const reason = requireText('reason', command.reason);
  switch (answer) {
    case 'grant':
      // Answered after the day that was asked for: another one has to be offered.
      requireNotPast(request.due, ctx.now);
      return [granted(ob, request, { due: request.due, reason, document: documentOf(command) }, ctx)];
    case 'refuse':
      return [
        {
          type: 'ExtensionRefused',
          data: { obligationId, extensionId, reason, ...(document ? { document } : {}) },
        },
      ];
    case 'offer':
      if (request.offer && request.offer.due === command.due) return [];
      return [
        {
          type: 'ExtensionOffered',
          data: {
            obligationId,
            extensionId,
            due: offeredDay(ob, command, ctx),
            reason,
            document: documentOf(command),
          },
        },
      ];
    default:
      return never(answer);
  }
}

const documentOf = ({ document }: CommandOf<'AnswerExtension'>): string =>
  document?.trim() ? document : refuse('decision-without-document');

function offeredDay(ob: ObligationState, { due }: CommandOf<'AnswerExtension'>, ctx: TaskContext) {
  if (!due) refuse('decision-without-date', { kind: 'offer' });
  requireNotPast(due, ctx.now);
  if (ob.deadline.kind === 'by' && due <= ob.deadline.due)
    refuse('extension-not-later', { due, current: ob.deadline.due });
  return due;
}

/** The unit takes the other day that was offered, or keeps the one it has. */
export function answerExtensionOffer(
  ob: ObligationState,
  command: CommandOf<'AnswerExtensionOffer'>,
  ctx: TaskContext,
): readonly TaskEvent[] {
  const request = asked(ob, command);
  if (!request.offer) refuse('extension-not-offered');
  if (command.takes) return [granted(ob, request, request.offer, ctx)];
  const reason = requireText('reason', command.reason ?? '');
  const { obligationId } = ob;
  return [
    { type: 'ExtensionOfferDeclined', data: { obligationId, extensionId: request.extensionId, reason } },
  ];
}

function granted(
  ob: ObligationState,
  { extensionId, askedAt }: ExtensionState,
  { due, reason, document }: Pick<NonNullable<ExtensionState['offer']>, 'due' | 'reason' | 'document'>,
  ctx: TaskContext,
): TaskEvent {
  if (ob.deadline.kind !== 'by') refuse('deadline-not-dated');
  // It may have been put off meanwhile by a suspension.
  if (due <= ob.deadline.due) refuse('extension-not-later', { due, current: ob.deadline.due });
  return {
    type: 'DeadlineExtended',
    data: {
      ...{ obligationId: ob.obligationId, extensionId, askedAt, document, reason },
      from: ob.deadline,
      to: { ...ob.deadline, due },
      afterDue: isAfterDue(ob, ctx),
    },
  };
}
