// What the first view costs a browser that has never been here: node measure/page.mjs http://localhost:5080
// Prints one line of JSON with the medians of five runs.
import { addressOf, launch } from './shared.mjs';

const runs = 5;
const patienceMs = 30_000;
const base = addressOf('page.mjs');

const results = [];
for (let run = 0; run < runs; run++) results.push(await measure(base));
const names = Object.keys(results[0]);
const medians = names.map((name) => [name, median(results.map((result) => result[name]))]);
console.log(JSON.stringify(Object.fromEntries(medians)));

/** One cold view: a browser of its own, so that nothing is in any cache. */
async function measure(address) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const traffic = await listen(page);
    await page.addInitScript(observe);
    await page.goto(address);
    await page.waitForFunction(() => window.firstView.interactive !== null, undefined, {
      timeout: patienceMs,
    });
    traffic.stopCounting();
    await traffic.finished();
    const view = await page.evaluate(() => window.firstView);
    return {
      kilobytesCompressed: Math.round(traffic.bytes() / 100) / 10,
      requests: traffic.requests(),
      firstContentfulPaintMs: Math.round(view.firstContentfulPaint),
      interactiveMs: Math.round(view.interactive),
      cumulativeLayoutShift: Math.round(view.shift * 10_000) / 10_000,
    };
  } finally {
    await browser.close();
  }
}

/** Bytes as they went over the wire, headers included, of every request that was begun before the view could be used. */
async function listen(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const open = new Set();
  let counting = true;
  let bytes = 0;
  let requests = 0;
  let done = () => {};
  session.on('Network.requestWillBeSent', ({ requestId }) => {
    if (!counting || open.has(requestId)) return;
    open.add(requestId);
    requests++;
  });
  const end = ({ requestId, encodedDataLength = 0 }) => {
    if (!open.delete(requestId)) return;
    bytes += encodedDataLength;
    if (open.size === 0) done();
  };
  session.on('Network.loadingFinished', end);
  session.on('Network.loadingFailed', end);
  return {
    bytes: () => bytes,
    requests: () => requests,
    stopCounting: () => {
      counting = false;
    },
    finished: () =>
      new Promise((resolve) => {
        done = resolve;
        if (open.size === 0) resolve();
      }),
  };
}

/**
 * Runs in the page before anything of it does. The view can be used once its heading and its first action are there
 * and the main thread has then been idle for 50 ms: what is due comes in time.
 */
function observe() {
  const idleMs = 50;
  const lookEveryMs = 8;
  const lateMs = 16;
  const view = { interactive: null, firstContentfulPaint: 0, shift: 0 };
  window.firstView = view;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) view.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === 'first-contentful-paint') view.firstContentfulPaint = startTime;
  }).observe({ type: 'paint', buffered: true });

  const stands = () =>
    document.querySelector('main h1') !== null &&
    document.querySelector('main h2') !== null &&
    [...document.querySelectorAll('main button, main a')].some((action) =>
      /^(Start this question|Resume)/.test(action.textContent),
    );
  const seen = new MutationObserver(() => {
    if (!stands()) return;
    seen.disconnect();
    const now = performance.now();
    settle(now, now);
  });
  seen.observe(document, { childList: true, subtree: true, characterData: true });

  /** Looks often, but leaves room for the page; what holds the thread makes the next look late. */
  function settle(quietSince, last) {
    setTimeout(() => {
      const now = performance.now();
      const since = now - last > lookEveryMs + lateMs ? now : quietSince;
      // The paint is told of in a task of its own.
      if (now - since >= idleMs && view.firstContentfulPaint > 0) view.interactive = since;
      else settle(since, now);
    }, lookEveryMs);
  }
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
