import { questionCount } from './support/answers';
import { expect, test } from './support/test';

test('searching, filtering and sorting stand in the address, and back undoes them', async ({
  page,
  api,
}) => {
  await page.goto('/questions');
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(1 + questionCount);

  await page.keyboard.press('/');
  const search = page.getByRole('textbox', { name: 'Search questions' });
  await expect(search).toBeFocused();
  await page.keyboard.type('idempotency');
  await expect(page).toHaveURL(/q=idempotency/);
  // What the last letter finds, not the list of a letter before it, which stays until the answer is here.
  const found = await api.matches('idempotency');
  expect(found).toBeLessThan(questionCount);
  await expect(page.getByText(`${found} of ${questionCount} in`)).toBeVisible();
  await expect(rows).toHaveCount(1 + found);
  await expect(page.getByText('Sorted by match')).toBeVisible();

  await page.getByRole('checkbox', { name: /^Deep dive/ }).check();
  await expect(page).toHaveURL(/round=deep-dive/);
  await expect(page.getByRole('button', { name: /Remove filter: Deep dive/ })).toBeVisible();

  await page.goBack();
  await expect(page).not.toHaveURL(/round=/);
  await expect(rows).toHaveCount(1 + found);
  await expect(search).toHaveValue('idempotency');
  await page.goBack();
  await expect(page).toHaveURL('/questions');
  await expect(rows).toHaveCount(1 + questionCount);
  await page.goForward();
  await expect(search).toHaveValue('idempotency');
});

test('an address brings the list as it was sent', async ({ page }) => {
  await page.goto('/questions?round=behavioural&sort=-difficulty');
  await expect(page.getByRole('checkbox', { name: /^Behavioural.*6/ })).toBeChecked();
  await expect(page.getByRole('columnheader', { name: 'Difficulty' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
});

test('nothing found says so and leads back', async ({ page }) => {
  await page.goto('/questions?q=zzzzqqqq');
  await expect(page.getByText(/^0 of \d+/)).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: /Clear/ }).click();
  await expect(page).toHaveURL('/questions');
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(1 + questionCount);
});
