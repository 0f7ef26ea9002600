import type { Page } from '@playwright/test';
import { expect } from './test';

export const editor = (page: Page) => page.getByRole('textbox', { name: 'Your answer, Markdown' });

/** Opens an attempt and waits until one can write. */
export async function openDesk(page: Page, id: string): Promise<void> {
  await page.goto(`/attempts/${id}`);
  await expect(editor(page)).toBeFocused();
}

/** The whole text, as the editor holds it: lines that are out of sight are not in the document. */
export const shownText = (page: Page) =>
  editor(page).evaluate((element) =>
    [...element.querySelectorAll('.cm-line')].map((line) => line.textContent).join('\n'),
  );

/** Where the text is, as the page says it. */
export const saveLine = (page: Page, says: string | RegExp) =>
  page.getByRole('region', { name: 'Answer' }).getByText(says);

export const saved = /^Saved \d/;

export async function submit(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/scorecards\//);
  await expect(page.getByRole('complementary', { name: 'Verdict' })).toBeVisible();
  return new URL(page.url()).pathname.split('/').pop() ?? '';
}

/** The low end of what the meter has heard, of 100. */
export async function heard(page: Page): Promise<number> {
  const coach = page.getByRole('complementary', { name: 'Coach' });
  const line = await coach
    .getByText(/of 100 by weight/)
    .locator('..')
    .textContent();
  return Number.parseFloat(line ?? '');
}
