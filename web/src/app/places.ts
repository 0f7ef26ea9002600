import { addresses } from '@/shared/addresses';

export const places = [
  { name: 'Home', to: addresses.home, exact: true },
  { name: 'Questions', to: addresses.questions, exact: false },
  { name: 'Studio', to: addresses.scenarios, exact: false },
  { name: 'Scorecards', to: addresses.scorecards, exact: false },
] as const;
