import { readFileSync } from 'node:fs';
import { editor, openDesk, submit } from './support/desk';
import { expect, test } from './support/test';

test('the clock counts up to a target, stands while paused, and nothing can be written then', async ({
  page,
  api,
}) => {
  const { summary } = await api.start('five-second-endpoint');
  await page.clock.install();
  await openDesk(page, summary.id);
  const timer = page.getByRole('timer', { name: 'Time worked' });
  await expect(timer).toHaveText(/^00:0\d of 25:00 target$/);
  await page.clock.runFor(65_000);
  await expect(timer).toHaveText(/^01:0\d of 25:00 target$/);

  await page.keyboard.press('Control+.');
  await expect(page.getByText('Paused.', { exact: false })).toBeVisible();
  const stood = await timer.textContent();
  await page.clock.runFor(30_000);
  await expect(timer).toHaveText(stood ?? '');
  await page.keyboard.type('Not now.');
  await expect(editor(page)).not.toContainText('Not now.');

  await page.keyboard.press('Control+.');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('Now.');
  await expect(editor(page)).toHaveText('Now.');
});

test('long past the target one sentence says so', async ({ page, api }) => {
  const attempt = await api.start('the-ignored-index');
  await api.save(attempt, 'The statistics are old.', attempt.summary.targetSeconds * 1.6);
  await openDesk(page, attempt.summary.id);
  await expect(page.getByText(/minutes over target\. An interviewer would ask/)).toBeVisible();
});

test('an answer so short that the key may have slipped is asked about', async ({ page, api }) => {
  const { summary } = await api.start('friday-before-launch');
  await openDesk(page, summary.id);
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('There is nothing to judge yet');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await editor(page).focus();
  await page.keyboard.type('I would not ship.');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toContainText('Submit 4 words?');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await page.waitForURL(/\/scorecards\//);
  await expect(page.getByText('Strong no hire').first()).toBeVisible();
});

test('what is left open waits on the first page', async ({ page, api }) => {
  const attempt = await api.start('observe-forty-services');
  await api.save(attempt, 'Every request carries one trace id.');
  await page.goto('/');
  await expect(page.getByText('Every request carries one trace id.')).toBeVisible();
  await page.getByRole('link', { name: 'Resume' }).click();
  await expect(editor(page)).toHaveText('Every request carries one trace id.');
});

test('attempts are listed by their state, and a deleted one is gone', async ({
  page,
  api,
  complaints,
}) => {
  complaints.forgive(/status of 404/);
  const id = await api.answer('disagree-with-staff', 'middling');
  const draft = await api.start('change-the-api-quietly');
  await api.save(draft, 'A field may be added, never renamed.');
  await page.goto('/scorecards');
  const row = page.getByRole('row', { name: /The senior engineer's design/ });
  const draftRow = page.getByRole('row', { name: /Change the API and break nobody/ });
  await expect(row).toBeVisible();
  await expect(draftRow).toContainText('Draft');
  await page.getByRole('radio', { name: 'Drafts' }).check();
  await expect(page).toHaveURL('/scorecards?status=draft');
  await expect(row).toHaveCount(0);
  await expect(draftRow).toBeVisible();

  await page.goto('/scorecards?status=submitted');
  await expect(draftRow).toHaveCount(0);
  await row.getByRole('button', { name: /^Delete attempt/ }).click();
  const dialog = page.getByRole('dialog', { name: /^Delete attempt 1 at/ });
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toHaveCount(0);
  await page.goto(`/scorecards/${id}`);
  await expect(page.getByText('The scorecard could not be read.')).toBeVisible();
});

test('settings are kept and decide how the next question starts', async ({ page, api }) => {
  try {
    await page.goto('/settings');
    await page.getByRole('radio', { name: 'Staff' }).check();
    await page.getByRole('radio', { name: 'Exam' }).check();
    await page.getByRole('spinbutton', { name: 'Quiet minutes' }).fill('3');
    await page.getByRole('checkbox', { name: 'Show the timer while answering' }).uncheck();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toHaveCount(1);
    // It says so of the first change already.
    await expect
      .poll(() => api.settings())
      .toMatchObject({ level: 'staff', mode: 'exam', quietMinutes: 3, timerVisible: false });
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await expect(page.getByRole('spinbutton', { name: 'Quiet minutes' })).toHaveValue('3');
    await expect(page.getByRole('checkbox', { name: 'Show the timer' })).not.toBeChecked();
    await expect(page.getByText(/\d+ attempts?, \d+ drafts? among them/)).toBeVisible();

    await page.goto('/questions/column-on-400-million-rows');
    await expect(page.getByRole('radio', { name: /Staff/ })).toBeChecked();
    await page.getByRole('main').getByRole('button', { name: 'Start' }).click();
    await expect(editor(page)).toBeFocused();
    await expect(page.getByRole('button', { name: 'Exam' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page.getByRole('timer')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Quiet 3 min' })).toBeVisible();
  } finally {
    await api.set({ level: 'senior', mode: 'coached', quietMinutes: 5, timerVisible: true });
  }
});

test('everything leaves as one zip, by the key that the page names', async ({ page, api }) => {
  await api.answer('notifications-without-loss', 'weak');
  await page.goto('/settings');
  await expect(page.getByText(/^Onsite \d/).first()).toBeVisible();
  const download = page.waitForEvent('download');
  await page.keyboard.press('e');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^onsite-\d{4}-\d\d-\d\d\.zip$/);
  const bytes = readFileSync(await file.path());
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  expect(bytes.includes('practice.json')).toBe(true);
  expect(bytes.includes('notifications-without-loss')).toBe(true);
});

test('a quiet spell hides timer and meter, and ends when one likes', async ({ page, api }) => {
  const { summary } = await api.start('news-front-page', 'coached');
  await openDesk(page, summary.id);
  await expect(page.getByText('Points heard').first()).toBeVisible();
  await page.getByRole('button', { name: 'Quiet 5 min' }).click();
  await expect(page.getByText('Points heard')).toHaveCount(0);
  await expect(page.getByRole('timer')).toHaveCount(0);
  await page.getByRole('button', { name: 'End' }).click();
  await expect(page.getByText('Points heard').first()).toBeVisible();
  await editor(page).focus();
  await page.keyboard.insertText(
    'The front page is one list for all, cached at the edge. '.repeat(6),
  );
  await submit(page);
});
