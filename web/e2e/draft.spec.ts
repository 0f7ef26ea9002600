import { editor, openDesk, saved, saveLine, shownText } from './support/desk';
import { expect, test, testAlone } from './support/test';

test('a tab that is closed in the middle of a word loses nothing', async ({
  context,
  page,
  api,
}) => {
  const { summary } = await api.start('webhooks-to-strangers');
  await openDesk(page, summary.id);
  await page.keyboard.type('Each delivery is signed with a key of the subscriber, and then');
  await page.close();

  const again = await context.newPage();
  await openDesk(again, summary.id);
  expect(await shownText(again)).toBe(
    'Each delivery is signed with a key of the subscriber, and then',
  );
});

test('a tab that crashes loses nothing that was typed before its last breath', async ({
  context,
  page,
  api,
  complaints,
}) => {
  // The saves that this test holds back, where the typing takes long enough for one to be tried.
  complaints.forgive(/ERR_FAILED/);
  const { summary } = await api.start('social-feed-million');
  await openDesk(page, summary.id);
  await page.route('**/draft', (route) => route.abort());
  await page.keyboard.type('Fan out on write, but not for the footballer.');
  await page.waitForFunction(() => JSON.stringify(localStorage).includes('footballer.'));
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();

  const again = await context.newPage();
  await openDesk(again, summary.id);
  expect(await shownText(again)).toBe('Fan out on write, but not for the footballer.');
  await expect(saveLine(again, saved)).toBeVisible();
  expect(await api.text(summary.id)).toBe('Fan out on write, but not for the footballer.');
});

test.describe('when the server dies', () => {
  testAlone(
    'in mid-sentence, it has what was typed two seconds before, and the page the rest',
    async ({ page, api, alone, complaints }) => {
      complaints.forgive(
        /ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|WebSocket/,
      );
      const { summary } = await api.start('chat-in-order', 'coached');
      await openDesk(page, summary.id);
      await expect(page.getByText('Points heard').first()).toBeVisible();

      const typed: { at: number; length: number }[] = [];
      const typedBefore = (moment: number) =>
        typed.filter(({ at }) => at <= moment).at(-1)?.length ?? 0;
      let text = '';
      for (let word = 0; typedBefore(Date.now() - 2_000) < 100; word++) {
        const next = `Word ${word} of the answer. `;
        await page.keyboard.type(next, { delay: 4 });
        text += next;
        typed.push({ at: Date.now(), length: text.length });
      }
      const killedAt = Date.now();
      await alone.kill();
      await page.keyboard.type('This comes after the end.');
      text += 'This comes after the end.';
      await expect(saveLine(page, /^Not saved, will retry; kept in this browser/)).toBeVisible();

      await alone.restart();
      const kept = await api.text(summary.id);
      expect(kept.length).toBeGreaterThanOrEqual(typedBefore(killedAt - 2_000));
      expect(text.startsWith(kept)).toBe(true);

      await expect(saveLine(page, saved)).toBeVisible({ timeout: 20_000 });
      expect(await api.text(summary.id)).toBe(text);
      await page.reload();
      expect(await shownText(page)).toBe(text);
    },
  );

  testAlone(
    'and the tab with it, the browser still has every word',
    async ({ context, page, api, alone, complaints }) => {
      complaints.forgive(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
      const { summary } = await api.start('leave-the-monolith');
      await openDesk(page, summary.id);
      await page.keyboard.type('First the seams. ');
      await expect(saveLine(page, saved)).toBeVisible();
      await alone.kill();
      await page.keyboard.type('Then one capability at a time.');
      await page.close();
      await alone.restart();

      const again = await context.newPage();
      await openDesk(again, summary.id);
      expect(await shownText(again)).toBe('First the seams. Then one capability at a time.');
      await expect(
        again.getByRole('button', { name: 'Use the saved version instead' }),
      ).toBeVisible();
      await expect
        .poll(() => api.text(summary.id))
        .toBe('First the seams. Then one capability at a time.');
    },
  );
});

test('two tabs on one draft: both texts are shown, and nothing is lost', async ({
  context,
  page,
  api,
  complaints,
}) => {
  complaints.forgive(/status of 409/);
  const { summary } = await api.start('recommendations-now');
  const other = await context.newPage();
  await openDesk(other, summary.id);
  await openDesk(page, summary.id);
  await page.keyboard.type('Mine: popular items as the fallback.');
  await expect(saveLine(page, saved)).toBeVisible();
  await other.bringToFront();
  await editor(other).focus();
  await other.keyboard.type('Theirs: vectors in memory.');

  const panel = other.getByRole('alert', { name: 'Two versions of this answer' });
  await expect(panel.getByText('Mine: popular items as the fallback.')).toBeVisible();
  await expect(panel.getByText('Theirs: vectors in memory.')).toBeVisible();
  expect(await api.text(summary.id)).toBe('Mine: popular items as the fallback.');
  await panel.getByRole('button', { name: /^Keep both/ }).click();

  await expect(panel).toHaveCount(0);
  await expect
    .poll(() => api.text(summary.id))
    .toBe('Mine: popular items as the fallback.\n\n---\n\nTheirs: vectors in memory.');
  expect(await shownText(other)).toBe(await api.text(summary.id));
});

test('a draft that was deleted elsewhere says so and keeps the text', async ({
  page,
  api,
  complaints,
}) => {
  complaints.forgive(/status of 404/);
  const { summary } = await api.start('lead-without-authority');
  await openDesk(page, summary.id);
  await api.remove(summary.id);
  await page.keyboard.insertText('I asked each team what it would cost them.');
  await expect(
    saveLine(page, 'This attempt was deleted elsewhere; your text is kept in this browser'),
  ).toBeVisible();
  await expect(editor(page)).toContainText('I asked each team what it would cost them.');
});
