import { answerTo } from './support/answers';
import { editor, openDesk, saved, saveLine, submit } from './support/desk';
import { expect, test } from './support/test';

test('exam mode is silent: no coach on the page, no word to the hub', async ({ page }) => {
  const told: string[] = [];
  page.on('websocket', (socket) => told.push(socket.url()));
  page.on('request', (request) => {
    if (/hubs|hints|coach/.test(new URL(request.url()).pathname)) told.push(request.url());
  });
  await page.goto('/questions/p99-tripled');
  await page.getByRole('radio', { name: /Exam/ }).check();
  await page.getByRole('main').getByRole('button', { name: 'Start' }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText(answerTo('p99-tripled', 'strong'));
  await expect(saveLine(page, saved)).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Coach' })).toHaveCount(0);
  await expect(page.getByText('Points heard')).toHaveCount(0);
  await page.keyboard.press('Alt+h');
  expect(told).toEqual([]);
  await submit(page);
  await expect(page.getByText(/exam mode, no hints/).first()).toBeVisible();
});

test('from exam to coached there is a way, asked about first and marked for good', async ({
  page,
  api,
}) => {
  const { summary } = await api.start('paged-at-three');
  await openDesk(page, summary.id);
  await page.getByRole('button', { name: 'Coached' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go on coached' }).click();
  await expect(page.getByText('Points heard').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Exam' })).toBeDisabled();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Coached' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('hints say what they cost, and the scorecard logs them', async ({ page, api }) => {
  const { summary } = await api.start('dies-every-thursday', 'coached');
  await openDesk(page, summary.id);
  await page.keyboard.insertText(answerTo('dies-every-thursday', 'middling'));
  const coach = page.getByRole('complementary', { name: 'Coach' });
  await page.keyboard.press('Alt+h');
  await expect(coach.getByText(/^free, used at/)).toHaveCount(1);
  await page.keyboard.press('Alt+h');
  await expect(coach.getByText(/^free, used at/)).toHaveCount(2);
  // The third gives the point away, so the key alone only leads to the button that says so.
  await page.keyboard.press('Alt+h');
  const third = page.getByRole('button', { name: 'The point' });
  await expect(third).toBeFocused();
  await third.click();
  await expect(coach.getByText(/point counts zero, \d/)).toBeVisible();
  await editor(page).focus();

  const id = await submit(page);
  const { hints } = await api.scorecard(id);
  expect(hints).toHaveLength(3);
  await expect(page.getByText('Coached, 3 hints', { exact: true })).toBeVisible();
  const log = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Hints used' }) })
    .last();
  for (const hint of hints) await expect(log).toContainText(hint.text);
  await expect(log).toContainText('the point counted zero');
});
