import { openDesk, saved, saveLine, submit } from './support/desk';
import { expect, test } from './support/test';

const scripts = [
  'Ο πελάτης στέλνει το ίδιο κλειδί δύο φορές. 🙂👩‍👩‍👧‍👦',
  'Клиент посылает тот же ключ дважды. 🧑🏽‍💻',
  '客户端两次发送同一个键。𠮷野家',
  'يرسل العميل المفتاح نفسه مرتين.',
  'クライアントは同じキーを二度送ります。é',
  'ग्राहक एक ही कुंजी दो बार भेजता है।',
];

const injection = [
  '<script>document.title = "taken"; alert(1)</script> is what I would refuse.',
  '<img src=x onerror="alert(2)"> <b>bold</b> <a href="javascript:alert(3)">go</a>',
  '[go](javascript:alert(4)) **stars** `code` <iframe srcdoc="<script>alert(5)</script>"></iframe>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of somebody else's
  '</textarea></script><style>body { display: none }</style> {{7*7}} ${7*7} %3Cscript%3E',
];

test('markup in an answer is shown as the text that it is', async ({ page, api }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  const { summary } = await api.start('short-links', 'coached');
  await openDesk(page, summary.id);
  await page.keyboard.insertText(`${injection.join('\n\n')}\n\n${filler}`);
  await submit(page);
  const evidence = page.getByRole('region', { name: 'Evidence' });
  for (const paragraph of injection) await expect(evidence).toContainText(paragraph);
  await expect(
    evidence.locator('img, script, iframe, style, textarea, a[href^="javascript"]'),
  ).toHaveCount(0);
  expect(await page.title()).not.toBe('taken');
  expect(dialogs).toEqual([]);
});

test('emoji and six scripts come back as they were typed', async ({ page, api }) => {
  const { summary } = await api.start('charge-once', 'coached');
  await openDesk(page, summary.id);
  await page.keyboard.insertText(`${scripts.join('\n\n')}\n\n${filler}`);
  const id = await submit(page);
  const evidence = page.getByRole('region', { name: 'Evidence' });
  for (const paragraph of scripts) await expect(evidence).toContainText(paragraph);
  const { answer } = await api.scorecard(id);
  for (const paragraph of scripts) expect(answer).toContain(paragraph);
});

test('fifty thousand words are heard, kept and judged', async ({ page, api }) => {
  const words = 50_000;
  const sentence = 'We retry with backoff now. '; // five words
  const paragraph = `${sentence.repeat(20).trim()}\n\n`;
  const text = paragraph.repeat(words / 100).trim();
  const { summary } = await api.start('two-withdrawals', 'coached');
  await openDesk(page, summary.id);
  await page.keyboard.insertText(text);
  await expect(page.getByText('50,000 words')).toBeVisible();
  await expect(saveLine(page, saved)).toBeVisible();
  await page.keyboard.type(' And so on.');
  const id = await submit(page);
  expect((await api.scorecard(id)).attempt.words).toBe(words + 3);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

const filler =
  'Every link gets a random code of seven characters. The table has a unique index on the code, and a clash is tried again. '.repeat(
    3,
  );
