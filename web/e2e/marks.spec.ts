import { AxeBuilder } from '@axe-core/playwright';
import { expect, testAlone } from './support/test';

testAlone(
  'a sentence that a weak answer says itself cannot stand for a point, and the page says why',
  async ({ page, api, complaints }) => {
    complaints.forgive(/status of 422/);
    const id = await api.answer('charge-once', 'weak');
    const before = await api.scorecard(id);
    const missed = before.findings.find(({ outcome }) => outcome === 'not-observed');
    const sentence = before.sentences.find(({ length }) => length > 40);
    expect(missed && sentence).toBeTruthy();

    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/scorecards/${id}`);
    await expect(page.getByRole('heading', { name: 'Your marks and grades' })).toBeVisible();
    await page.keyboard.press('m');
    const sentences = page.getByRole('listbox', { name: 'Sentences of the answer' });
    await expect(sentences).toBeFocused();
    await page.keyboard.press('m');
    await expect(page.getByRole('listbox', { name: 'Makes which point?' })).toBeFocused();
    await page.keyboard.press('Enter');
    // A weak sample answer says this sentence itself, so it cannot stand for a point, and the page says why.
    await expect(page.getByRole('alert')).toContainText('Nothing was marked');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);

    // Whoever began at a button finds themselves there again.
    const opener = page.getByRole('button', { name: /^Mark a sentence/ });
    await opener.focus();
    await page.keyboard.press('Enter');
    await expect(sentences).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opener).toBeFocused();
  },
);

testAlone('a mark of one’s own words counts, and undo takes it away', async ({ page, api }) => {
  const words =
    'My colleagues photograph the receipts and pin them beside the kettle every Friday.';
  const id = await api.answerWith('charge-once', words);

  await page.goto(`/scorecards/${id}`);
  const open = page.locator('h3 button').filter({ hasText: 'Not observed' }).first();
  const title = (await open.textContent()) ?? '';
  await open.click();
  await page.keyboard.press('m');
  await expect(page.getByRole('listbox', { name: 'Which sentence makes it?' })).toBeFocused();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Enter');
  const toast = page.getByRole('region', { name: 'Marked' });
  await expect(toast).toBeVisible();
  await page.keyboard.press('u');
  await expect(toast).toHaveCount(0);
  await expect(page.getByText('None yet.')).toBeVisible();

  await page.keyboard.press('m');
  await expect(page.getByRole('listbox', { name: 'Which sentence makes it?' })).toBeFocused();
  await page.keyboard.press('Enter');
  await toast.getByRole('button', { name: 'Judge anew' }).click();
  await expect(page.getByText(/Credited because of your mark of/)).toBeVisible();
  await expect(page.getByText('Judgements of this answer')).toBeVisible();
  const name = title.replace(/^Not observed: /, '').slice(0, 30);
  await expect(
    page.getByRole('button', { name: new RegExp(`Met: ${name.slice(0, 12)}`) }),
  ).toBeVisible();

  await page.getByRole('link', { name: /^As handed in/ }).click();
  await expect(page.locator('h3 button').filter({ hasText: 'Not observed' }).first()).toBeVisible();
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
});
