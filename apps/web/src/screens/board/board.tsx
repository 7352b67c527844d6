import type { Page, PlanSummaryView, PlanView } from '@dondoc/contracts';
import { Anchor, NativeSelect, Tabs, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { pageOf, useRead } from '../../api/use-read.js';
import { PageHead } from '../../shared/page-head.js';
import { planTitle } from '../../shared/plan-title.js';
import { Reading } from '../../shared/reading.js';
import { PlanFollowed } from '../plans/plan-followed.js';
import { BoardTable } from './board-table.js';
import { Running } from './running.js';
import { Scorecard } from './scorecard.js';
import { Tiles } from './tiles.js';
import { views, type BoardView } from './board-filters.js';

type Plans = Page<PlanSummaryView> | readonly PlanSummaryView[];

/** The plan of the address, else the one issued last. */
export default function Board(): React.JSX.Element {
  const { t } = useTranslation();
  const { planId } = useParams();
  const plans = useRead<Plans>('/plans', { limit: 100 });
  return (
    <Reading of={plans}>
      {(answer) => {
        const issued = pageOf(answer).items.filter(({ status }) => status !== 'draft');
        const latest = [...issued].sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? ''))[0];
        const chosen = planId ?? latest?.planId;
        if (!chosen) return <Text py="xl">{t('board.noPlan')}</Text>;
        return <OnePlan planId={chosen} issued={issued} />;
      }}
    </Reading>
  );
}

interface OnePlanProps {
  readonly planId: string;
  readonly issued: readonly PlanSummaryView[];
}

function OnePlan({ planId, issued }: OnePlanProps): React.JSX.Element {
  const { t } = useTranslation();
  const plan = useRead<PlanView>(`/plans/${encodeURIComponent(planId)}`);
  return (
    <Reading of={plan}>
      {(shown) => (
        <>
          <PageHead title={t('rail.board')} lead={<PlanLine plan={shown} />}>
            {issued.length > 1 && <PlanChoice planId={planId} issued={issued} />}
          </PageHead>
          {shown.status === 'draft' ? (
            <Text>
              {t('board.draft')}{' '}
              <Anchor component={Link} to={`/plans/${encodeURIComponent(planId)}/draft`}>
                {t('plans.toDraft')}
              </Anchor>
            </Text>
          ) : (
            <Views planId={planId} plan={shown} />
          )}
        </>
      )}
    </Reading>
  );
}

function PlanLine({ plan }: { readonly plan: PlanSummaryView }): React.JSX.Element {
  return (
    <>
      {plan.number && `${plan.number} · `}
      {planTitle(plan.title, plan.issuer)}
    </>
  );
}

function PlanChoice({ planId, issued }: OnePlanProps): React.JSX.Element {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return (
    <NativeSelect
      label={t('board.choosePlan')}
      w={360}
      value={planId}
      data={issued.map(({ planId: id, title, number, issuer }) => ({
        value: id,
        label: `${number ? `${number} · ` : ''}${planTitle(title, issuer)}`,
      }))}
      onChange={(event) => void navigate(`/plans/${encodeURIComponent(event.currentTarget.value)}`)}
    />
  );
}

function Views({ planId, plan }: { readonly planId: string; readonly plan: PlanView }): React.JSX.Element {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const asked = params.get('view') as BoardView | null;
  const view = asked && views.includes(asked) ? asked : 'table';
  const choose = (next: string | null): void =>
    setParams((before) => {
      if (next && next !== 'table') before.set('view', next);
      else before.delete('view');
      return before;
    });
  return (
    <>
      <Tiles counts={plan.counts} />
      <Tabs value={view} onChange={choose} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="table">{t('board.table')}</Tabs.Tab>
          <Tabs.Tab value="units">{t('board.scorecard')}</Tabs.Tab>
          <Tabs.Tab value="running">{t('board.running')}</Tabs.Tab>
          <Tabs.Tab value="plan">{t('plan.tab')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="table">
          <BoardTable planId={planId} />
        </Tabs.Panel>
        <Tabs.Panel value="units">
          <Scorecard planId={planId} />
        </Tabs.Panel>
        <Tabs.Panel value="running">
          <Running planId={planId} />
        </Tabs.Panel>
        <Tabs.Panel value="plan">
          <PlanFollowed plan={plan} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
