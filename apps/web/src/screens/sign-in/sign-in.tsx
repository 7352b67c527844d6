import { Alert, Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { command, newKey, type Acted } from '../../api/client.js';
import type { ApiError } from '../../api/problem.js';
import { useErrorText } from '../../shared/error-note.js';
import css from './sign-in.module.css';

interface Credentials {
  readonly login: string;
  readonly password: string;
}

/** The way in: paste works, password managers work, a refusal is one plain sentence. */
export function SignIn(): React.JSX.Element {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const textOf = useErrorText();
  const [given, setGiven] = useState<Credentials>({ login: '', password: '' });
  const [empty, setEmpty] = useState(false);
  const entering = useMutation<Acted, ApiError, Credentials>({
    mutationKey: ['sign-in'],
    mutationFn: (body) => command({ path: '/sessions', body, key: newKey() }),
    onSuccess: () => queries.resetQueries(),
  });
  useEffect(() => {
    document.title = `${t('signIn.title')} · dondoc`;
  }, [t]);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const body = { login: given.login.trim(), password: given.password };
    setEmpty(body.login === '' || body.password === '');
    if (body.login !== '' && body.password !== '') entering.mutate(body);
  };
  const refusal = empty ? t('signIn.empty') : entering.error ? textOf(entering.error) : undefined;

  return (
    <main className={css.page}>
      <form className={css.card} onSubmit={submit} noValidate>
        <Text className={css.brand}>{t('app.name')}</Text>
        <Text className="quiet" mb="lg">
          {t('app.tagline')}
        </Text>
        <Title order={1} size="h2" mb="sm">
          {t('signIn.title')}
        </Title>
        <Stack>
          {refusal && (
            <Alert role="alert" color="red" variant="light">
              {refusal}
            </Alert>
          )}
          <TextInput
            label={t('signIn.login')}
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            size="md"
            value={given.login}
            onChange={(event) => setGiven({ ...given, login: event.currentTarget.value })}
          />
          <PasswordInput
            label={t('signIn.password')}
            name="password"
            autoComplete="current-password"
            size="md"
            value={given.password}
            onChange={(event) => setGiven({ ...given, password: event.currentTarget.value })}
          />
          <Button type="submit" size="md" loading={entering.isPending}>
            {t('signIn.submit')}
          </Button>
        </Stack>
      </form>
    </main>
  );
}
