import '@mantine/core/styles.css';
import './styles.css';
import { MantineProvider } from '@mantine/core';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { ApiError } from './api/problem.js';
import { App } from './app/app.js';
import { theme } from './app/theme.js';
import { startWords } from './i18n/i18n.js';

const mostRetries = 2;

/** A session that has ended shows everywhere as the way in, not as a fault of whatever was being read. */
const onError = (error: Error): void => {
  if (error instanceof ApiError && error.status === 401)
    void queries.invalidateQueries({ queryKey: ['/me'] });
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== '/me') onError(error);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _variables, _result, mutation) => {
      if (mutation.options.mutationKey?.[0] !== 'sign-in') onError(error);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      refetchInterval: 60_000,
      // A refusal stays a refusal; only silence and faults of the server are tried again.
      retry: (count, error) =>
        count < mostRetries && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});

await startWords();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider theme={theme} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <App />
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
