import { answerTo } from './support/answers';
import { editor, openDesk, submit } from './support/desk';
import { expect, test, testAlone } from './support/test';

testAlone('the keyboard alone leads from home to a scorecard and through it', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Start this question' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText(answerTo('short-links', 'middling'));
  await page.keyboard.press('Escape');
  await expect(editor(page)).not.toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
  await submit(page);

  await page.keyboard.press('j');
  const opened = page.getByRole('button', { expanded: true }).and(page.locator('h3 button'));
  await expect(opened).toHaveCount(1);
  const first = page.url();
  expect(first).toContain('#p-');
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(first);
  await page.keyboard.press('k');
  await expect(page).toHaveURL(first);
  await page.keyboard.press('g');
  await expect(page.locator('[data-starts]').filter({ has: page.locator(':focus') })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(page.getByRole('toolbar').getByRole('button', { name: /^Met/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('o');
  await expect(page.locator('details[open] summary', { hasText: 'Model answer' })).toBeVisible();
  await page.keyboard.press('r');
  await expect(editor(page)).toBeFocused();
});

test('tab reaches every control in order and always shows where it is', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  const seen = new Set<string>();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return {
        name: element.outerHTML.slice(0, 160),
        marked: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
        row: element.closest('tr') !== null,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
      };
    });
    if (focused.name.startsWith('<body')) break;
    expect(focused.marked || focused.row, focused.name).toBe(true);
    expect(focused.seen, focused.name).toBe(true);
    seen.add(focused.name);
  }
  expect(seen.size).toBeGreaterThan(7);
});

test('the first stop of every page skips to its content', async ({ page }) => {
  await page.goto('/questions');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('the question mark lists the keys that work here, but not while one types', async ({
  page,
  api,
}) => {
  await page.goto('/questions');
  await expect(page.getByRole('table')).toBeVisible();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys that work here' });
  await expect(sheet.getByText('open scorecard')).toBeVisible();
  await expect(sheet.getByText('search or jump')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  const { summary } = await api.start('video-for-200-million');
  await openDesk(page, summary.id);
  await page.keyboard.type('Why? Because.');
  await expect(editor(page)).toHaveText('Why? Because.');
  await expect(sheet).toBeHidden();
});

test('the palette goes to any question or page by a few letters', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('forty-one');
  await expect(page.getByRole('option', { name: /Forty-one customers/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/questions/charge-once');
});
