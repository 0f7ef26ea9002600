import type { Page } from '@playwright/test';
import { answerTo } from './support/answers';
import { editor, heard, submit } from './support/desk';
import { expect, test, testAlone } from './support/test';

testAlone(
  'a newcomer sees one action, writes with a coach who listens live, and gets a scorecard of quotes',
  async ({ page, api }) => {
    const sockets = listenToSockets(page);
    await page.goto('/');
    const action = page.getByRole('button', { name: 'Start this question' });
    await expect(action).toHaveCount(1);
    await expect(page.getByText('Recent scorecards')).toHaveCount(0);
    await action.click();

    await expect(editor(page)).toBeFocused();
    await expect(page.getByRole('button', { name: 'Coached' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect.poll(() => heard(page)).toBe(0);

    const paragraphs = answerTo('short-links', 'strong').split('\n\n');
    const half = Math.ceil(paragraphs.length / 2);
    await page.keyboard.type('I would start with numbers. ');
    await page.keyboard.insertText(paragraphs.slice(0, half).join('\n\n'));
    await expect.poll(() => heard(page)).toBeGreaterThan(0);
    const before = await heard(page);
    await page.keyboard.insertText(`\n\n${paragraphs.slice(half).join('\n\n')}`);
    await expect.poll(() => heard(page)).toBeGreaterThan(before);
    expect(sockets.urls).toHaveLength(1);
    expect(sockets.received.some((frame) => frame.includes('"heard"'))).toBe(true);

    const id = await submit(page);
    await expect(page.getByText(/at level Senior/).first()).toBeVisible();
    const card = await api.scorecard(id);
    const credited = card.findings.filter((finding) => finding.earnedHigh > 0);
    expect(credited.length).toBeGreaterThan(3);
    for (const finding of credited) {
      expect(finding.evidence.length, finding.title).toBeGreaterThan(0);
      for (const { quote } of finding.evidence) expect(card.answer).toContain(quote);
    }

    const marked = await markedWords(page);
    for (const finding of credited) {
      const words = marked[finding.criterion] ?? '';
      expect(words.length, finding.title).toBeGreaterThan(0);
      expect(card.answer, finding.title).toContain(words);
    }
  },
);

test('a second attempt shows what changed since the first', async ({ page, api }) => {
  const first = await api.answer('charge-once', 'weak');
  await page.goto(`/scorecards/${first}`);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(editor(page)).toBeFocused();
  await page.keyboard.insertText(answerTo('charge-once', 'strong'));
  await submit(page);

  const { attempt } = await api.scorecard(first);
  const since = page.getByRole('heading', { name: `Since attempt ${attempt.number}` });
  await expect(since).toBeVisible();
  const changes = page.getByRole('table', { name: 'Changed findings' });
  await expect(changes.getByRole('row').first()).toContainText(
    /(Not observed|Violated).*to (Met|Not observed)/,
  );
  await expect(changes.getByRole('row').last()).toHaveText(/In all\+\d+/);
});

test('the address of an attempt’s scorecard leads to the scorecard, with all that it carries', async ({
  page,
  api,
}) => {
  const first = await api.answer('two-withdrawals', 'weak');
  const second = await api.answer('two-withdrawals', 'strong');
  const { findings } = await api.scorecard(second);
  const met = findings.find(({ outcome }) => outcome === 'met');
  await page.goto(`/attempts/${second}/scorecard?compare=${first}#p-${met?.criterion}`);
  await expect(page).toHaveURL(`/scorecards/${second}?compare=${first}#p-${met?.criterion}`);
  await expect(page.getByRole('button', { name: met?.title, expanded: true })).toBeInViewport();
  await expect(page.getByRole('combobox', { name: 'Compare with' })).toHaveValue(first);
});

function listenToSockets(page: Page) {
  const urls: string[] = [];
  const received: string[] = [];
  page.on('websocket', (socket) => {
    urls.push(socket.url());
    socket.on('framereceived', ({ payload }) => received.push(payload.toString()));
  });
  return { urls, received };
}

/** The words that stand marked on the page for each criterion, without the numbers and names beside them. */
function markedWords(page: Page): Promise<Record<string, string>> {
  return page.getByRole('region', { name: 'Evidence' }).evaluate((region) => {
    const words: Record<string, string> = {};
    for (const mark of region.querySelectorAll<HTMLElement>('[data-starts]')) {
      const copy = mark.cloneNode(true) as HTMLElement;
      for (const extra of copy.querySelectorAll('.sr, [aria-hidden="true"]')) extra.remove();
      for (const id of mark.dataset.starts?.split(' ') ?? []) words[id] ??= copy.textContent ?? '';
    }
    return words;
  });
}
