import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useLiveRefresh } from '../api/live-refresh.js';
import { Loading } from '../shared/loading.js';
import { useClock } from '../shared/use-clock.js';
import { Bell } from './bell.js';
import { Brand } from './brand.js';
import css from './frame.module.css';
import { OfficeMenu } from './office-menu.js';
import { Rail } from './rail.js';
import { RehearsalBanner } from './rehearsal-banner.js';
import { SearchBox } from './search-box.js';
import { useSession } from './session.js';

const headerHeight = 56;
const bannerHeight = 32;

/** What stands around every screen: banner, header with search and bell, rail. */
export default function Frame({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const { t } = useTranslation();
  const session = useSession();
  const clock = useClock();
  const [open, { toggle, close }] = useDisclosure(false);
  const rehearsal = session.rehearsal || (clock?.rehearsal ?? false);
  useLiveRefresh();
  const main = useRouteStart(close);

  return (
    <AppShell
      header={{ height: headerHeight + (rehearsal ? bannerHeight : 0) }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !open } }}
      padding={{ base: 'sm', sm: 'lg' }}
    >
      <AppShell.Header>
        <a className="skip-link" href="#content">
          {t('app.skip')}
        </a>
        {rehearsal && <RehearsalBanner now={clock?.now} />}
        <Group className={css.header} h={headerHeight} wrap="nowrap" gap="sm">
          <Burger
            opened={open}
            onClick={toggle}
            hiddenFrom="sm"
            size="sm"
            color="white"
            aria-label={t('app.menu')}
          />
          <Brand />
          <SearchBox />
          <Group gap={4} wrap="nowrap" ml="auto">
            <Bell />
            <OfficeMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={css.rail}>
        <Rail role={session.office.role} onChosen={close} />
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1} ref={main} className={css.main}>
        <div className={css.page}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </div>
      </AppShell.Main>
    </AppShell>
  );
}

/** Another page: the rail closes on the phone, the reader starts at the top. */
function useRouteStart(close: () => void): React.RefObject<HTMLElement | null> {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    close();
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [pathname, close]);
  return main;
}
