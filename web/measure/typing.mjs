// How soon a letter is there that was typed into an answer: node measure/typing.mjs http://localhost:5080
// Prints one line of JSON: p50 and p95 of the time from the key to the frame that shows it, in milliseconds.
import { addressOf, launch, percentile, post } from './shared.mjs';

const question = 'two-withdrawals';
const longWords = 50_000;
const letters = 200;
const betweenMs = 40;
const patienceMs = 60_000;
const base = addressOf('typing.mjs');

/** A sentence of five words, twenty of them a paragraph. */
const sentence = 'We retry with backoff now. ';
const textOf = (words) => `${sentence.repeat(20).trim()}\n\n`.repeat(Math.ceil(words / 100)).trim();

/** The coach listens: that is the mode in which the most goes on beside the typing. */
async function typed(words) {
  const { summary } = await post(base, '/api/attempts', {
    slug: question,
    mode: 'coached',
    level: 'senior',
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(new URL(`/attempts/${summary.id}`, base).href);
  const editor = page.getByRole('textbox', { name: 'Your answer, Markdown' });
  await editor.waitFor({ timeout: patienceMs });
  await editor.focus();
  if (words > 0) {
    await page.keyboard.insertText(textOf(words));
    await page.getByText(/^Saved \d/).waitFor({ timeout: patienceMs });
    await page.keyboard.press('Control+End');
  }

  await page.evaluate(() => {
    window.delays_ = [];
    // The first to hear of the key; the task after the next frame is the first that comes when it is drawn.
    window.addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => window.delays_.push(performance.now() - timeStamp);
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  for (let letter = 0; letter < letters; letter++) {
    await page.keyboard.press(letter % 6 === 5 ? 'Space' : 'a');
    await page.waitForTimeout(betweenMs);
  }

  const delays = await page.evaluate(() => window.delays_);
  await page.close();
  if (delays.length < letters)
    throw new Error(`Only ${delays.length} of ${letters} keys were seen.`);
  return delays;
}

const summary = (name, delays) => ({
  [`${name}P50Ms`]: percentile(delays, 0.5),
  [`${name}P95Ms`]: percentile(delays, 0.95),
});

const browser = await launch();
try {
  console.log(
    JSON.stringify({
      ...summary('empty', await typed(0)),
      ...summary('long', await typed(longWords)),
    }),
  );
} finally {
  await browser.close();
}
