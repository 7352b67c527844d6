import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NotFound(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Text py="xl">
      {t('app.notFound')}{' '}
      <Anchor component={Link} to="/">
        {t('app.backHome')}
      </Anchor>
    </Text>
  );
}
