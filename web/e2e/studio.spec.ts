import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, testAlone } from './support/test';

const slug = 'strangler';

const chosen = (page: Page) => page.locator('button[id^="part-"][aria-pressed="true"]');

async function openStudio(page: Page) {
  await page.goto('/scenarios');
  const row = page.locator(`a[href="/scenarios/${slug}"]`);
  await expect(row).toBeVisible();
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('button[id^="part-"]').first()).toBeVisible();
}

async function add(page: Page, words: string, name: string) {
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: /Search parts/ })).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator(`#part-${name}`)).toHaveAttribute('aria-pressed', 'true');
}

testAlone('a design is drawn, run and judged by keyboard alone', async ({ page }) => {
  await openStudio(page);
  await add(page, 'service', 'service');

  // The new one stands to the right of the clients.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await expect(chosen(page)).toBeFocused();
  await page.keyboard.press('w');
  await page.locator('#part-service').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('→ service');
  await expect(page.getByText(/version \d+, saved/)).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  const objectives = page.getByRole('region', { name: 'Objectives' });
  await expect(objectives.getByRole('row').nth(1)).toContainText(/Met|Violated|Unknown/, {
    timeout: 40_000,
  });
  await expect(page.getByRole('slider', { name: 'Moment of the run' })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

testAlone(
  'what is drawn is in the text and in the outline, and is there after a reload',
  async ({ page }) => {
    await openStudio(page);
    await add(page, 'cache', 'cache');
    await page.keyboard.press('v');
    await expect(page.getByRole('treeitem', { name: /^cache/ })).toBeVisible();
    await page.keyboard.press('v');
    await expect(page.getByRole('textbox', { name: /The design, YAML/ })).toContainText(
      'cache: {kind: cache',
    );
    await expect(page.getByText(/version \d+, saved/)).toBeVisible();
    await page.reload();
    await expect(page.locator('#part-cache')).toBeVisible();
  },
);
