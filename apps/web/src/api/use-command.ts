import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { command, newKey, type Acted, type Command } from './client.js';
import type { ApiError } from './problem.js';

export type Order = Omit<Command, 'key'>;

/**
 * One intention of a person. The key stays while the outcome is unknown, so pressing again after a lost answer never acts
 * twice; it is renewed once the api has accepted or refused, or when something else is asked.
 */
export function useCommand(onDone?: (acted: Acted) => void): UseMutationResult<Acted, ApiError, Order> {
  const queries = useQueryClient();
  const pending = useRef<{ readonly order: string; readonly key: string } | undefined>(undefined);
  return useMutation<Acted, ApiError, Order>({
    mutationFn: (order) => {
      const written = JSON.stringify(order);
      if (pending.current?.order !== written) pending.current = { order: written, key: newKey() };
      return command({ ...order, key: pending.current.key });
    },
    onSuccess: async (acted) => {
      pending.current = undefined;
      onDone?.(acted);
      await queries.invalidateQueries();
    },
    onError: (error) => {
      if (error.status >= 400 && error.status < 500) pending.current = undefined;
    },
  });
}
