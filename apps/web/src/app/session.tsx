import type { OfficeView, SessionView } from '@dondoc/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import { command, newKey } from '../api/client.js';

export const SessionContext = createContext<SessionView | undefined>(undefined);

/** Who is signed in; only below the frame, where somebody always is. */
export function useSession(): SessionView {
  const session = use(SessionContext);
  if (!session) throw new Error('no session outside the frame');
  return session;
}

/** Acts in another of one's offices from now on. */
export function useSwitchOffice(): (office: OfficeView) => Promise<void> {
  const queries = useQueryClient();
  return useCallback(
    async ({ role, unitId }) => {
      await command({ method: 'PUT', path: '/me/office', body: { role, unitId }, key: newKey() });
      await queries.resetQueries();
    },
    [queries],
  );
}

/** Ends the session here and on the server. */
export function useSignOut(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await command({ method: 'DELETE', path: '/sessions', key: newKey() }).catch(() => undefined);
    queries.clear();
    window.location.assign('/');
  }, [queries]);
}
