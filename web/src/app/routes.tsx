import type { RouteObject } from 'react-router';
import { PageError } from './PageError';
import { Shell } from './Shell';
import { ToScorecard } from './ToScorecard';
import { ToStudio } from './ToStudio';

/** Every page is a module of its own that exports `Component`. */
export const routes: RouteObject[] = [
  {
    Component: Shell,
    children: [
      {
        ErrorBoundary: PageError,
        // The first page's code is still on its way: the frame stands, empty for that moment.
        HydrateFallback: () => null,
        children: [
          { index: true, lazy: () => import('@/features/home/HomePage') },
          { path: 'questions', lazy: () => import('@/features/bank/BankPage') },
          { path: 'questions/:slug', lazy: () => import('@/features/answer/QuestionPage') },
          { path: 'attempts/:id', lazy: () => import('@/features/answer/AnswerPage') },
          { path: 'attempts/:id/scorecard', Component: ToScorecard },
          { path: 'scorecards', lazy: () => import('@/features/history/HistoryPage') },
          { path: 'scorecards/:id', lazy: () => import('@/features/scorecard/ScorecardPage') },
          { path: 'scenarios', lazy: () => import('@/features/studio/ScenariosPage') },
          { path: 'scenarios/:slug', lazy: () => import('@/features/studio/StudioPage') },
          { path: 'studio/:slug', Component: ToStudio },
          { path: 'rounds', lazy: () => import('@/features/round/list/RoundsPage') },
          { path: 'rounds/:id', lazy: () => import('./RoundRoute') },
          {
            path: 'rounds/:id/scorecard',
            lazy: () => import('@/features/round/scorecard/RoundScorecardPage'),
          },
          { path: 'rounds/:id/playback', lazy: () => import('./PlaybackRoute') },
          { path: 'settings', lazy: () => import('@/features/settings/SettingsPage') },
          { path: '*', lazy: () => import('./NotFoundPage') },
        ],
      },
    ],
  },
];
