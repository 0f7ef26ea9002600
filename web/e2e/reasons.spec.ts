import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './support/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** It says a thing and its opposite. */
const both =
  'The connections ran out because the processor got slow and payments were waiting.\n\nThe client generates an idempotency key. We retry with exponential backoff.\n\nThe client does not generate an idempotency key.';
const list = Array.from({ length: 8 }, (_, i) => `pool ${i}, idempotency key, jitter, outbox`);

for (const [width, height, colorScheme] of [
  [1440, 900, 'light'],
  [1440, 900, 'dark'],
  [360, 800, 'light'],
] as const) {
  test(`a scorecard says what speaks against the answer and leads there, ${width} px wide and ${colorScheme}`, async ({
    page,
    api,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const shots = process.env.ONSITE_SHOTS;
    const shot = async (name: string) => {
      if (shots) await page.screenshot({ path: `${shots}/${name}-${width}-${colorScheme}.png` });
    };
    const sound = async () => {
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      expect(violations.map((violation) => violation.id)).toEqual([]);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess).toBe(0);
      expect(await page.evaluate(() => (innerWidth > 760 ? scrollY : 0))).toBe(0);
    };
    await page.goto(`/scorecards/${await api.answerWith('charge-once', both)}`);

    const reservations = page.getByRole('region', { name: 'Reservations' });
    await expect(reservations.getByText('You say both:')).toBeVisible();
    await reservations.scrollIntoViewIfNeeded();
    await shot('both');
    await reservations.getByRole('link', { name: /The client does not generate/ }).click();
    const back = page.getByRole('button', { name: 'Back to what it is about' });
    await expect(back.last()).toBeFocused();
    await expect(back.last()).toBeInViewport();
    await shot('both-shown');
    await sound();

    const missed = page.getByRole('button', { name: /^Not observed: Rate times holding time/ });
    await missed.click();
    await expect(page.getByText('Nearest', { exact: true })).toBeVisible();
    await missed.scrollIntoViewIfNeeded();
    await shot('nearest');
    await sound();
    const partly = page.getByRole('button', { name: /^Partly: Repeats back off/ });
    await partly.click();
    await expect(page.getByText('Matched', { exact: true }).first()).toBeVisible();
    await partly.scrollIntoViewIfNeeded();
    await shot('matched');
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await partly.hover();
    await page.waitForTimeout(shots ? 700 : 0);
    await shot('hover');

    await page.goto(`/scorecards/${await api.answerWith('charge-once', list.join(', '))}`);
    await expect(reservations.getByText('Why this is not rated higher:')).toBeVisible();
    await reservations.scrollIntoViewIfNeeded();
    await shot('caution');
    await sound();
  });
}
