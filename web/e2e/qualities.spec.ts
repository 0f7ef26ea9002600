import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const [width, height] of [
  [1440, 900],
  [360, 800],
] as const) {
  test(`a quality and its sentences lead to each other, ${width} px wide`, async ({
    page,
    api,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const id = await api.answer('two-withdrawals', 'strong');
    await page.goto(`/scorecards/${id}`);

    await page.getByRole('button', { name: 'Alternatives rejected' }).click();
    await page.getByRole('button', { name: 'Go to sentence 1 in the answer' }).click();
    const back = page.getByRole('button', { name: 'Alternatives rejected, 1: back to the list' });
    await expect(back).toBeFocused();
    await expect(back).toBeInViewport();
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(violations.map((violation) => violation.id)).toEqual([]);

    await back.press('Enter');
    await expect(
      page.getByRole('button', { name: 'Alternatives rejected', exact: true }),
    ).toBeFocused();
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a story shows its parts, ${colorScheme}`, async ({ page, api }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const id = await api.answer('a-failure-you-own', 'strong');
    await page.goto(`/scorecards/${id}`);

    await expect(page.getByText('A story of one occasion is told.', { exact: true })).toBeVisible();
    await expect(page.getByText(/^Situation$/)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
    expect(violations.map((violation) => violation.id)).toEqual([]);
  });
}

test('an answer without a story says what it is, and the rule says so too', async ({
  page,
  api,
}) => {
  const id = await api.answer('a-failure-you-own', 'weak');
  await page.goto(`/scorecards/${id}`);

  await expect(page.getByText(/^This describes you\. Tell one occasion/)).toBeVisible();
});
