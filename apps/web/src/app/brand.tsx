import { IconSquareCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import css from './frame.module.css';

export function Brand(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Link to="/" className={css.brand}>
      <IconSquareCheckFilled size={20} aria-hidden style={{ verticalAlign: '-3px', marginRight: 8 }} />
      {t('app.name')}
    </Link>
  );
}
