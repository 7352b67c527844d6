import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

const pauseMs = 500;

/** Reads everything on screen again when the api says that the log has moved on; many moves at once are one refresh. */
export function useLiveRefresh(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const stream = new EventSource('/api/v1/events/stream');
    let timer: number | undefined;
    const refresh = (): void => {
      timer ??= window.setTimeout(() => {
        timer = undefined;
        void queries.invalidateQueries({ refetchType: 'active' });
      }, pauseMs);
    };
    stream.addEventListener('changed', refresh);
    return () => {
      window.clearTimeout(timer);
      stream.close();
    };
  }, [queries]);
}
