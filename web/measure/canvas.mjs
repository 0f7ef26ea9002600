// How smooth the studio's canvas is: node measure/canvas.mjs http://localhost:5080
// Prints one line of JSON: p50 and p95 of the time from one frame to the next, in milliseconds.
import { addressOf, launch, percentile, post } from './shared.mjs';

const sizes = [50, 200];
const scenario = 'slow-endpoint';
const moves = 240;
const playMs = 5000;
const patienceMs = 180_000;
const base = addressOf('canvas.mjs');

/** What the browser and this machine give where nothing has to be drawn. */
async function emptyPage() {
  const page = await opened('about:blank');
  await record(page);
  await sweep(page, { x: 400, y: 300 });
  const frames = await recorded(page);
  await page.close();
  return summary('empty', frames);
}

async function canvas(size) {
  const id = await keep(designOf(size));
  const page = await opened(new URL(`/scenarios/${scenario}?design=${id}`, base).href);
  await page.waitForFunction(
    (count) => document.querySelectorAll('.react-flow__node').length >= count,
    size,
    { timeout: patienceMs },
  );
  // A component in the middle, with links to both sides.
  const part = await page.locator('#part-service-1').boundingBox();
  await settle(page);
  await page.mouse.move(part.x + part.width / 2, part.y + part.height / 2);
  await page.mouse.down();
  await record(page);
  await sweep(page, { x: part.x + part.width / 2, y: part.y + part.height / 2 });
  const dragged = await recorded(page);
  await page.mouse.up();

  await page.keyboard.press('r');
  // The last report: what is played is the whole run, and nothing is computed beside it.
  await page.getByText('Simulating').first().waitFor({ timeout: patienceMs });
  await page.getByText('Simulating').first().waitFor({ state: 'detached', timeout: patienceMs });
  await settle(page);
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('Home');
  await page.evaluate(() => document.activeElement?.blur());
  await page.locator('select').first().selectOption({ index: 0 });
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('Space');
  await record(page);
  await page.waitForTimeout(playMs);
  const played = await recorded(page);
  await page.close();
  return { ...summary(`dragged${size}`, dragged), ...summary(`played${size}`, played) };
}

async function opened(address) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  return page;
}

/** Until what was begun has been drawn. */
const settle = (page) => page.waitForTimeout(1500);

/** Begins to note when frames come. */
const record = (page) =>
  page.evaluate(() => {
    const frames = [];
    let last = null;
    window.frames_ = frames;
    const note = (now) => {
      if (window.frames_ !== frames) return;
      if (last !== null) frames.push(now - last);
      last = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });

const recorded = (page) =>
  page.evaluate(() => {
    const frames = window.frames_;
    window.frames_ = null;
    return frames;
  });

/** Moves the pointer round a circle, a step for each frame. */
async function sweep(page, { x, y }) {
  for (let step = 0; step < moves; step++) {
    const angle = (step / moves) * 4 * Math.PI;
    const drawn = page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
    await page.mouse.move(x + 90 * Math.sin(angle), y + 60 * (1 - Math.cos(angle)));
    await drawn;
  }
}

/** Keeps a design and says by which identity. */
const keep = async (text) =>
  (await post(base, '/api/designs', { scenario, title: 'Generated', text })).id;

/**
 * A tree of services with a cache or a database at its leaves: always the same for the same size. Each service calls one
 * other with a small chance, so that a request touches few of them and all have something to show.
 */
function designOf(size) {
  const services = Math.floor((size - 2) / 2);
  const stores = size - 2 - services;
  const at = (index) => `at: [${2 + (index % 16)}, ${Math.floor(index / 16) * 2}]`;
  const components = [
    'members: {kind: clients, at: [0, 0]}',
    'edge: {kind: load-balancer, at: [1, 0]}',
  ];
  const links = ['members -> edge', `edge -> ${service(0)}`];
  const handlers = [];
  for (let index = 0; index < services; index++) {
    const name = service(index);
    components.push(`${name}: {kind: service, replicas: 2, ${at(index)}}`);
    const callees = [3 * index + 1, 3 * index + 2, 3 * index + 3].filter((one) => one < services);
    links.push(...callees.map((one) => `${name} -> ${service(one)}`));
    const store = index < stores ? [storeOf(index)] : [];
    links.push(...store.map((one) => `${name} -> ${one}`));
    handlers.push(
      `  "*@${name}":`,
      '    - compute: 1 ms',
      ...store.map((one) => `    - read: ${one}`),
      ...callees.map((one) => `    - {chance: 50 %, then: [{call: ${service(one)}}], else: []}`),
      '    - reply',
    );
  }
  for (let index = 0; index < stores; index++) {
    const kind = index % 2 === 0 ? 'sql-database' : 'cache';
    const place = `at: [${2 + (index % 16)}, ${Math.floor(index / 16) * 2 + 1}]`;
    components.push(`${storeOf(index)}: {kind: ${kind}, ${place}}`);
    if (index >= services) links.push(`${service(0)} -> ${storeOf(index)}`);
  }
  return [
    'id: d-generated',
    `title: ${size} components`,
    'components:',
    ...components.map((one) => `  ${one}`),
    'links:',
    ...links.map((one) => `  - ${one}`),
    'handlers:',
    ...handlers,
    '',
  ].join('\n');
}

/** The faults of the scenario name these two. */
const service = (index) => (index === 0 ? 'orders-api' : `service-${index}`);
const storeOf = (index) => (index === 0 ? 'orders-db' : `store-${index}`);

const summary = (name, frames) => ({
  [`${name}P50Ms`]: percentile(frames, 0.5),
  [`${name}P95Ms`]: percentile(frames, 0.95),
});

const browser = await launch();
try {
  const figures = await emptyPage();
  for (const size of sizes) Object.assign(figures, await canvas(size));
  console.log(JSON.stringify(figures));
} finally {
  await browser.close();
}
