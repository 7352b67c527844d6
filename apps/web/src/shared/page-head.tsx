import { Group, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

export interface PageHeadProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The heading of a page, also shown in the browser's tab; `children` stand at its right. */
export function PageHead({ title, lead, children }: PageHeadProps): React.JSX.Element {
  useEffect(() => {
    document.title = `${title} · dondoc`;
  }, [title]);
  return (
    <Group justify="space-between" align="flex-end" mb="md" gap="sm">
      <div>
        <Title order={1}>{title}</Title>
        {lead !== undefined && (
          <Text className="quiet" size="sm" mt={2} component="div">
            {lead}
          </Text>
        )}
      </div>
      {children}
    </Group>
  );
}
