import type { PolicyView } from '@dondoc/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '../../api/use-read.js';
import { Reading } from '../../shared/reading.js';
import css from './plans.module.css';

/** The steps of a policy in words, read when somebody opens them. */
export function PolicySteps({ version }: { readonly version: string }): React.JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const policy = useRead<PolicyView>(open ? `/policies/${encodeURIComponent(version)}` : undefined);
  return (
    <details className={css.policy} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('plan.policySteps')}</summary>
      {open && <Reading of={policy}>{(shown) => <Drawn policy={shown} />}</Reading>}
    </details>
  );
}

function Drawn({ policy }: { readonly policy: PolicyView }): React.JSX.Element {
  return (
    // It scrolls within itself, so the keyboard must reach it.
    <div className={`sheet ${css.policyText}`} tabIndex={0} role="region" aria-label={policy.title}>
      <p>
        <strong>{policy.title}</strong>
      </p>
      {policy.general.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <br />
      {policy.ladders
        .filter(({ steps }) => steps.length > 0)
        .map(({ trigger, heading, steps }) => (
          <section key={trigger}>
            <h3>{heading}</h3>
            <ol className={css.steps}>
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
        ))}
    </div>
  );
}
