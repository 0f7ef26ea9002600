import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, testAlone } from './support/test';

const slug = 'short-links';

const designs = resolve(import.meta.dirname, '../../content/scenarios', slug);
const naive = readFileSync(`${designs}/naive.design.yaml`, 'utf8');
/** The title of the reference, which no other design has. */
const reference = /^title: (.*)$/m.exec(
  readFileSync(`${designs}/reference.design.yaml`, 'utf8'),
)?.[1] as string;

const noted = {
  clarify: 'A click may be lost, a link may not. Deleted links stop within a minute.',
  'high-level':
    'Clicks are read from a cache in front of a key-value store, keyed by the short code.',
  'trade-offs':
    'One database is cheap and is the single point of failure; a replica costs twice as much.',
};

const notes = (page: Page) => page.getByRole('textbox', { name: /^Notes/ });
const stage = (page: Page) => page.getByRole('button').and(page.locator('[aria-current="step"]'));

async function isClean(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
}

/** From the list of scenarios, by keyboard. */
async function start(page: Page) {
  await page.goto('/scenarios');
  const row = page.locator(`a[href="/scenarios/${slug}"]`);
  await expect(row).toBeVisible();
  await row.focus();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('5 stages');
  await expect(dialog.getByRole('button', { name: 'Start the round' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Start the round' }).focus();
  await page.keyboard.press('Enter');
  await expect(notes(page)).toBeVisible();
}

async function next(page: Page, title: string) {
  await page.keyboard.press('Alt+.');
  await expect(stage(page)).toContainText(title);
}

async function note(page: Page, text: string) {
  await page.keyboard.press('Alt+5');
  await expect(notes(page)).toBeFocused();
  await page.keyboard.insertText(text);
}

const saved = (page: Page) =>
  expect(
    page.getByRole('region', { name: 'Notes' }).getByText('saved', { exact: true }),
  ).toBeVisible();

async function ask(page: Page, question: string) {
  await page.keyboard.press('Alt+q');
  const field = page.getByRole('textbox', { name: 'Ask the interviewer' });
  await expect(field).toBeFocused();
  await page.keyboard.insertText(question);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'What was said' })).toContainText(question);
  await expect(field).toHaveValue('');
}

/** Pastes a design into the text view. */
async function draw(page: Page, text: string) {
  await page.getByRole('radio', { name: 'Text' }).check({ force: true });
  const editor = page.getByRole('textbox', { name: /The design, YAML/ });
  await editor.focus();
  await page.keyboard.press('Control+a');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((yaml) => navigator.clipboard.writeText(yaml), text);
  await page.keyboard.press('Control+v');
  await page.getByRole('radio', { name: 'Canvas' }).check({ force: true });
  await expect(page.locator('button[id^="part-"]').nth(2)).toBeVisible();
  await expect(page.getByText(/version \d+, saved/)).toBeVisible();
}

/** In a narrow window as well, the brief ends where the notes begin, and the drawing begins beside them at their height. */
async function standsBeside(page: Page) {
  const wide = page.viewportSize();
  await page.setViewportSize({ width: 1024, height: 768 });
  const question = page.getByRole('textbox', { name: 'Ask the interviewer' });
  await expect
    .poll(async () => {
      const [left, right, drawing] = await Promise.all(
        [question, notes(page), page.getByRole('region', { name: 'Design' })].map((part) =>
          part.boundingBox(),
        ),
      );
      if (!left || !right || !drawing) return false;
      const isBeside = left.x + left.width <= right.x && right.x + right.width <= drawing.x;
      return isBeside && left.width > 150 && drawing.y < right.y;
    })
    .toBe(true);
  if (wide) await page.setViewportSize(wide);
}

/** What the server says before a round is handed in, as whoever opens the network pane reads it. */
function overhear(page: Page) {
  const said: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/api/')) said.push(response.text().catch(() => ''));
  });
  return async () => (await Promise.all(said)).join('\n');
}

testAlone('a round is gone through, handed in and read', async ({ page }) => {
  testAlone.setTimeout(180_000);
  const overheard = overhear(page);
  await start(page);
  await ask(page, 'What happens to a link that was deleted?');
  await ask(page, 'Which color is the logo?');
  await expect(page.getByRole('region', { name: 'What was said' })).toContainText(
    'I have not decided that. Assume something, and say so.',
  );
  await note(page, noted.clarify);
  await saved(page);
  await isClean(page);
  await standsBeside(page);

  await next(page, 'Estimate');
  await page.getByRole('textbox', { name: /Clicks a second, averaged/ }).fill('360M / day');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/Read as 4.*\/s\. The order of magnitude is right/)).toBeVisible();
  await page.getByRole('textbox', { name: /What all links take/ }).fill('lots');
  await page.keyboard.press('Tab');
  await expect(page.getByText(/no unit/)).toBeVisible();

  await next(page, 'High-level design');
  await draw(page, naive);
  await note(page, noted['high-level']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  const objectives = page.getByRole('region', { name: 'Objectives' });
  await expect(objectives).toContainText('whole run', { timeout: 60_000 });

  // Whoever goes deep after a run is asked about it.
  await next(page, 'Deep dive');
  const probe = page.getByRole('textbox', { name: /\?/ }).first();
  await expect(probe).toBeVisible({ timeout: 60_000 });
  await page
    .getByRole('button', { name: /^Show \d\d:\d\d/ })
    .first()
    .click();
  await probe.fill('The pool is too small for the spike; calls wait until they are given up.');
  await saved(page);
  await isClean(page);

  await next(page, 'Trade-offs');
  await note(page, noted['trade-offs']);
  await saved(page);
  await page.reload();
  await expect(notes(page)).toHaveValue(noted['trade-offs']);

  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 asked');
  await expect(dialog).toContainText(/Estimates 2 of \d/);
  await expect(dialog).toContainText('can be run');
  await isClean(page);
  const before = await overheard();
  expect(before).toContain('"inOrder":true');
  expect(before).not.toContain('truth');
  expect(before).not.toContain(reference);
  await dialog.getByRole('button', { name: 'Hand in' }).click();
  await page.waitForURL(/\/scorecard$/, { timeout: 90_000 });

  await expect(page.getByRole('complementary', { name: 'Verdict' })).toContainText(/hire/i);
  await expect(page.getByRole('region', { name: 'Beside the reference' })).toContainText('$');
  await expect(page.getByRole('region', { name: 'What was said' })).toContainText(noted.clarify);
  await isClean(page);

  // The first finding that shows a moment of the run opens it there.
  const evidence = page.getByRole('region', { name: 'Evidence' });
  const link = evidence.locator('a[href*="/playback?at="]').first();
  const at = new URL((await link.getAttribute('href')) ?? '', page.url()).searchParams.get('at');
  await link.click();
  const moment = page.getByRole('slider', { name: 'Moment of the run' });
  await expect(moment).toBeVisible({ timeout: 60_000 });
  await expect
    .poll(async () => Math.abs(Number(await moment.inputValue()) - Number(at)))
    .toBeLessThanOrEqual(0.05);
  await isClean(page);
  await page.getByRole('link', { name: 'Back to the scorecard' }).click();

  await page.goto('/rounds');
  await expect(page.getByRole('row', { name: /Short links/ })).toContainText(/hire/i);
});

testAlone(
  'what was typed outlives a server that is gone and a page that is closed',
  async ({ page, alone, complaints }) => {
    complaints.forgive(/Failed to load resource/);
    complaints.forgive(/WebSocket|negotiat/);
    await start(page);
    await note(page, 'Kept. ');
    await saved(page);
    await alone.kill();
    await page.keyboard.insertText('Typed while nobody listened.');
    await expect(page.getByRole('region', { name: 'Notes' })).toContainText('kept in this browser');
    await alone.restart();
    await page.reload();
    await expect(notes(page)).toHaveValue('Kept. Typed while nobody listened.');
    await saved(page);
  },
);

testAlone('two windows do not overwrite each other', async ({ page, context, complaints }) => {
  complaints.forgive(/409/);
  await start(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(notes(other)).toBeVisible();
  await note(page, 'Written in the first window.');
  await saved(page);
  await note(other, 'Written in the second window.');
  const panel = other.getByRole('alert', { name: 'Two versions of this round' });
  await expect(panel).toContainText('Written in the first window.');
  await panel.getByRole('button', { name: 'Go on with these' }).click();
  await expect(notes(other)).toHaveValue(/first window[\s\S]*second window/);
  await saved(other);
});
