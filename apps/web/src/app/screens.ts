import { lazy } from 'react';

// One chunk a screen, so that nobody waits for screens they do not open.
export const Work = lazy(() => import('../screens/work/work.js'));
export const Board = lazy(() => import('../screens/board/board.js'));
export const Docket = lazy(() => import('../screens/docket/docket.js'));
export const Plans = lazy(() => import('../screens/plans/plans.js'));
export const Draft = lazy(() => import('../screens/plans/draft.js'));
export const Task = lazy(() => import('../screens/task/task.js'));
export const Notices = lazy(() => import('../screens/notices/notices.js'));
export const Operations = lazy(() => import('../screens/operations/operations.js'));
