import type { Page } from '@playwright/test';
import { editor } from './support/desk';
import { everyPlace } from './support/places';
import { expect, test } from './support/test';

/** Texts that end in an ellipsis although their window is wide enough for a table. */
const cut = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('td, td *')]
      .filter((element) => {
        const { textOverflow, visibility } = getComputedStyle(element);
        return textOverflow === 'ellipsis' && visibility === 'visible' && element.clientWidth > 0;
      })
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent),
  );

/** Pairs of things in the top bar that lie on each other. */
const collisions = (page: Page) =>
  page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll<HTMLElement>('header button, header a, header [role="timer"]'),
    ].filter((element) => element.getClientRects().length > 0);
    const boxes = parts.map((element) => element.getBoundingClientRect());
    return parts.flatMap((element, i) =>
      parts
        .filter((other, j) => j > i && !element.contains(other) && !other.contains(element))
        .filter((other) => {
          const a = boxes[i];
          const b = boxes[parts.indexOf(other)];
          return a && b && a.left < b.right - 1 && b.left < a.right - 1;
        })
        .map((other) => `${element.textContent} / ${other.textContent}`),
    );
  });

for (const width of [1440, 1281, 1181, 1024]) {
  test(`tables and the bar have room for their words, ${width} px wide`, async ({ page, api }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await api.answer('disagree-with-staff', 'middling');
    const late = await api.start('friday-before-launch', 'exam');
    if (late.text === '') await api.save(late, 'I would ask what an hour of delay costs.', 3_000);
    const found: string[] = [];
    for (const { name, path, ready } of await everyPlace(api)) {
      if (name === 'questions') continue;
      await page.goto(path);
      await ready(page);
      found.push(...(await cut(page)).map((text) => `${name}: cut: ${text}`));
      found.push(...(await collisions(page)).map((pair) => `${name}: on each other: ${pair}`));
    }
    await page.goto('/questions');
    await expect(page.getByText(/^(\d+) of \1$/)).toBeVisible();
    found.push(...(await cut(page)).map((text) => `questions: cut: ${text}`));
    await page.goto(`/attempts/${late.summary.id}`);
    await expect(editor(page)).toBeFocused();
    await expect(page.getByText(/over target/)).toBeVisible();
    found.push(...(await cut(page)).map((text) => `late: cut: ${text}`));
    found.push(...(await collisions(page)).map((pair) => `late: on each other: ${pair}`));
    await expect(page.getByRole('button', { name: /^Submit/ }).locator('visible=true')).toHaveCount(
      1,
    );
    expect(found).toEqual([]);
  });
}
