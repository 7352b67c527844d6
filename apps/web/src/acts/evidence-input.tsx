import { Button, FileButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey, uploadEvidence } from '../api/client.js';
import type { ApiError } from '../api/problem.js';
import { ErrorNote } from '../shared/error-note.js';
import type { EvidenceValue } from './act-values.js';

export interface EvidenceInputProps {
  readonly taskId: string;
  readonly value: readonly EvidenceValue[];
  readonly onChange: (value: readonly EvidenceValue[]) => void;
}

const documentsOf = (typed: string): readonly EvidenceValue[] =>
  typed
    .split(';')
    .map((document) => document.trim())
    .filter(Boolean)
    .map((document) => ({ document }));

/** Proof of a result: numbers of documents, files, or both. */
export function EvidenceInput({ taskId, value, onChange }: EvidenceInputProps): React.JSX.Element {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError>();
  const files = value.filter(({ evidenceId }) => evidenceId !== undefined);

  const add = async (chosen: File[]): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const stored: EvidenceValue[] = [];
    try {
      for (const file of chosen)
        stored.push({
          evidenceId: (await uploadEvidence(taskId, file, newKey())).evidenceId,
          name: file.name,
        });
    } catch (refusal) {
      setError(refusal as ApiError);
    }
    onChange([...documentsOf(typed), ...files, ...stored]);
    setBusy(false);
  };

  return (
    <Stack gap="xs">
      <TextInput
        label={`${t('field.evidence')} (${t('app.optional')})`}
        description={t('field.evidenceHint')}
        name="evidence"
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          onChange([...documentsOf(event.currentTarget.value), ...files]);
        }}
      />
      <Group gap="sm">
        <FileButton multiple onChange={(chosen) => void add(chosen)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={busy}
              leftSection={<IconPaperclip size={16} aria-hidden />}
            >
              {t('field.files')}
            </Button>
          )}
        </FileButton>
        <Text size="sm">{files.map(({ name }) => name).join(', ')}</Text>
      </Group>
      <ErrorNote error={error} />
    </Stack>
  );
}
