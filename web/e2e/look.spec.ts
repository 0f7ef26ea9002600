import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { everyPlace } from './support/places';
import { expect, test } from './support/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 360, height: 800 } };

async function violations(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(
    ({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

for (const [width, viewport] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every page is for everyone, ${width} and ${colorScheme}, and none scrolls sideways`, async ({
      page,
      api,
    }) => {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found: string[] = [];
      for (const { name, path, ready } of await everyPlace(api)) {
        await page.goto(path);
        await ready(page);
        found.push(...(await violations(page, name)));
        const excess = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (excess > 0) found.push(`${name}: scrolls sideways by ${excess} px`);
        // Where panes fill the window, bars stay at its edges: the window itself has nothing to scroll.
        const below = await page.evaluate(
          () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
        );
        if (width === 'wide' && below > 0) found.push(`${name}: is too tall by ${below} px`);
      }
      expect(found).toEqual([]);
    });
  }
}

test('what opens over a page is for everyone, too', async ({ page, api }) => {
  const found: string[] = [];
  await api.answer('charge-once', 'weak');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/scorecards');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys that work here' })).toBeVisible();
  found.push(...(await violations(page, 'key sheet')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('option').first()).toBeVisible();
  found.push(...(await violations(page, 'palette')));
  await page.keyboard.press('Escape');
  await page
    .getByRole('button', { name: /^Delete attempt/ })
    .first()
    .click();
  await expect(page.getByRole('dialog', { name: /^Delete attempt/ })).toBeVisible();
  found.push(...(await violations(page, 'question before deleting')));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Level/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  found.push(...(await violations(page, 'menu')));
  expect(found).toEqual([]);
});

for (const viewport of Object.values(sizes)) {
  test(`nothing jumps while pages come in, ${viewport.width} px wide`, async ({ page, api }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const shifts = { sum: 0 };
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) shifts.sum += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const places = await everyPlace(api);
    for (const { name, path, ready } of places) {
      await page.goto(path);
      await ready(page);
      // Fonts have come and two frames were drawn.
      await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 2; frame++)
          await new Promise((drawn) => requestAnimationFrame(drawn));
      });
      const sum = await page.evaluate(
        () => (window as unknown as { shifts: { sum: number } }).shifts.sum,
      );
      expect(sum, name).toBeLessThan(0.05);
    }
  });
}

test('on paper a scorecard begins with the rating and leaves the frame out', async ({
  page,
  api,
}) => {
  const id = await api.answer('charge-once', 'strong');
  await page.goto(`/scorecards/${id}`);
  await expect(page.getByRole('complementary', { name: 'Verdict' })).toBeVisible();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  const paper = await page.locator('body').innerText();
  expect(paper.trim()).toMatch(/^Strong hire at level Senior/);
  expect(paper).toContain('The shop creates an idempotency key');
  const { ink, sheet } = await page.getByRole('article').evaluate((article) => ({
    ink: getComputedStyle(article).color,
    sheet: getComputedStyle(document.body).backgroundColor,
  }));
  expect(ink).toBe('rgb(0, 0, 0)');
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(sheet);
});

test('nothing moves for those who asked for stillness', async ({ page, api }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const { path, ready } of await everyPlace(api)) {
    await page.goto(path);
    await ready(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return [transitionDuration, animationDuration].some((durations) =>
            durations.split(',').some((duration) => Number.parseFloat(duration) > 0),
          );
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(moving).toEqual([]);
  }
});
