import type { SessionView } from '@dondoc/contracts';
import { Center, Loader } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useRead } from '../api/use-read.js';
import { ErrorNote } from '../shared/error-note.js';
import { SignIn } from '../screens/sign-in/sign-in.js';
import { landingOf } from './rail-entries.js';
import { NotFound } from './not-found.js';
import * as screens from './screens.js';
import { SessionContext } from './session.js';

/** Whoever only signs in does not wait for it. */
const Frame = lazy(() => import('./frame.js'));

/** Asked again by itself it would take the half-filled form of sign-in away. */
const onlyWhenAsked = {
  refetchInterval: false,
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
} as const;

/** Signed in: the frame and its screens. Not signed in: only the way in; the address is kept for afterwards. */
export function App(): React.JSX.Element {
  const me = useRead<SessionView>('/me', {}, onlyWhenAsked);
  if (me.data && me.error?.status !== 401)
    return (
      <SessionContext value={me.data}>
        <Suspense fallback={<Waiting />}>
          <Frame>
            <Screens session={me.data} />
          </Frame>
        </Suspense>
      </SessionContext>
    );
  if (me.error?.status === 401) return <SignIn />;
  if (me.error) return <ErrorNote error={me.error} onRetry={() => void me.refetch()} />;
  return <Waiting />;
}

const Waiting = (): React.JSX.Element => (
  <Center h="100vh">
    <Loader />
  </Center>
);

function Screens({ session }: { readonly session: SessionView }): React.JSX.Element {
  return (
    <Routes>
      <Route index element={<Navigate replace to={landingOf(session.office.role)} />} />
      <Route path="work" element={<screens.Work scope="person" key="person" />} />
      <Route path="unit-work" element={<screens.Work scope="unit" key="unit" />} />
      <Route path="board" element={<screens.Board />} />
      <Route path="docket" element={<screens.Docket />} />
      <Route path="plans" element={<screens.Plans />} />
      <Route path="plans/:planId" element={<screens.Board />} />
      <Route path="plans/:planId/draft" element={<screens.Draft />} />
      <Route path="tasks/:taskId" element={<screens.Task />} />
      <Route path="notices" element={<screens.Notices />} />
      <Route path="operations" element={<screens.Operations />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
