import { PageTitle } from '@/shared/ui';

export function Component() {
  return <PageTitle>Settings</PageTitle>;
}
