import type { TaskView, UnitRef } from '@dondoc/contracts';
import { useTranslation } from 'react-i18next';
import { foldText } from '../../shared/fold-text.js';
import { NextStep } from '../../shared/next-step.js';
import { TargetFacts } from './target-facts.js';
import css from './task.module.css';
import { DeadlineText } from '../../shared/deadline-text.js';

/** What was ordered: time, owners, product; and what happens next by itself. */
export function TaskFacts({ task }: { readonly task: TaskView }): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <aside className={`sheet ${css.facts}`}>
      <dl>
        <dt>{t('task.deadline')}</dt>
        <dd>
          <strong>
            <DeadlineText deadline={task.deadline} />
          </strong>
          {task.deadlineText && (
            <div className="quiet">{t('task.deadlineText', { text: task.deadlineText })}</div>
          )}
        </dd>
        <dt>{t('task.nextStep')}</dt>
        <dd>
          {task.nextStep ? (
            <>
              <NextStep step={task.nextStep} />
              <div className="quiet">{t('task.nextStepStop')}</div>
            </>
          ) : (
            t('task.noNextStep')
          )}
        </dd>
        {task.closedAt === null && task.ball.length > 0 && (
          <>
            <dt>{t('task.ball')}</dt>
            <dd>
              <Names units={task.ball} />
            </dd>
          </>
        )}
        <dt>{t('task.leads')}</dt>
        <dd>
          <Names units={task.leads} />
        </dd>
        <dt>{t('task.supports')}</dt>
        <dd>
          {task.supports.length + task.supportsPrinted.length === 0 ? (
            t('task.noSupports')
          ) : (
            <>
              <Names units={task.supports} />
              {printedOnly(task).map((name) => (
                <div key={name}>{name}</div>
              ))}
            </>
          )}
        </dd>
        <dt>{t('task.product')}</dt>
        <dd>{task.product ?? t('task.noProduct')}</dd>
        <TargetFacts task={task} />
      </dl>
      <p className={`quiet ${css.rules}`}>
        {t('task.rules', { policy: task.policyVersion, calendar: task.calendarVersion })}
      </p>
    </aside>
  );
}

/** Printed names of groups and of bodies outside; a unit already named above is not named twice. */
function printedOnly({ supports, supportsPrinted }: TaskView): readonly string[] {
  const named = new Set(supports.map(({ name }) => foldText(name)));
  return supportsPrinted.filter((name) => !named.has(foldText(name)));
}

const many = 6;

function Names({ units }: { readonly units: readonly UnitRef[] }): React.JSX.Element {
  const { t } = useTranslation();
  const lines = units.map(({ unitId, name }) => <div key={unitId}>{name}</div>);
  if (units.length <= many) return <>{lines}</>;
  return (
    <details>
      <summary>{t('task.units', { count: units.length })}</summary>
      {lines}
    </details>
  );
}
