import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay, printDay, readDay } from '../shared/dates.js';

export interface DayInputProps {
  readonly label: string;
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly error?: string | undefined;
  /** Day `YYYY-MM-DD`, or empty. */
  readonly value: string;
  /** The day, or what was typed while it is none: never dropped in silence. */
  readonly onChange: (day: string) => void;
}

/** A day typed as dd/mm/yyyy, whatever the browser's own language writes. */
export function DayInput({ value, onChange, error, ...rest }: DayInputProps): React.JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(isDay(value) ? printDay(value) : value);
  const [left, setLeft] = useState(false);
  const bad = typed.trim() !== '' && readDay(typed) === undefined;
  const type = (text: string): void => {
    setTyped(text);
    onChange(readDay(text) ?? text.trim());
  };
  return (
    <TextInput
      {...rest}
      withAsterisk={false}
      w={240}
      inputMode="numeric"
      autoComplete="off"
      placeholder={t('field.day')}
      value={typed}
      error={bad && (left || error) ? t('field.badDay') : error}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setLeft(true)}
    />
  );
}
