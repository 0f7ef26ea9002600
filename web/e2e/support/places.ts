import type { Page } from '@playwright/test';
import type { Api } from './api';
import { editor } from './desk';
import { expect } from './test';

/** Every page, with something on it, and how to tell that it stands. */
export interface Place {
  name: string;
  path: string;
  ready: (page: Page) => Promise<void>;
}

const heading = (name: RegExp | string) => (page: Page) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

export async function everyPlace(api: Api): Promise<Place[]> {
  await api.answer('charge-once', 'weak');
  const judged = await api.answer('charge-once', 'middling', 'coached');
  await api.answer('p99-tripled', 'weak');
  const open = await api.start('chat-in-order', 'coached');
  if (open.text === '') await api.save(open, 'The server numbers the messages of a conversation.');
  return [
    { name: 'home', path: '/', ready: heading('Recent scorecards') },
    {
      name: 'questions',
      path: '/questions?round=deep-dive&q=payment',
      ready: (page) => expect(page.getByText(/^\d+ of \d+ in/)).toBeVisible(),
    },
    { name: 'question', path: '/questions/charge-once', ready: heading('Forty-one customers') },
    {
      name: 'desk',
      path: `/attempts/${open.summary.id}`,
      ready: async (page) => {
        await expect(editor(page)).toBeFocused();
        await expect(
          page
            .getByText(/of 100/)
            .locator('visible=true')
            .first(),
        ).toBeVisible();
      },
    },
    { name: 'scorecard', path: `/scorecards/${judged}`, ready: heading('Forty-one customers') },
    { name: 'scorecards', path: '/scorecards', ready: heading('Scorecards') },
    {
      name: 'settings',
      path: '/settings',
      ready: (page) => expect(page.getByText(/drafts? among them/)).toBeVisible(),
    },
    { name: 'nothing', path: '/nowhere', ready: heading('Nothing is at this address.') },
  ];
}
