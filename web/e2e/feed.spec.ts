import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { DesignCheck } from '../src/api/studioTypes';
import type { Api } from './support/api';
import { addPart, go, linkParts, setFields, typeBlock } from './support/drawing';
import { expect, testAlone } from './support/test';

const slug = 'social-feed';

const reference = readFileSync(
  resolve(import.meta.dirname, '../../content/scenarios', slug, 'reference.design.yaml'),
  'utf8',
);

const zones = '[eu-west-1a, eu-west-1b, eu-west-1c]';

const parts = [
  ['load balancer', 'edge', { 'healthCheck.every': '500 ms', 'healthCheck.after': '2' }],
  ['service', 'feed-api', { replicas: '48', cores: '2', concurrency: '128', queue: '64', zones }],
  [
    'sharded store',
    'timelines',
    {
      machines: '24',
      copies: '2',
      readQuorum: '1',
      writeQuorum: '1',
      cores: '2',
      read: '50 us',
      write: '0.4 ms',
      disk: '1 GB',
      zones,
      price: '210 USD/month',
    },
  ],
  [
    'cache',
    'post-cache',
    {
      nodes: '3',
      memory: '4 GB',
      item: '4 KB',
      ttl: '60 s',
      ttlJitter: '20 %',
      singleFlight: 'true',
      leaseTimeout: '500 ms',
      zones,
    },
  ],
  [
    'sharded store',
    'posts',
    {
      machines: '48',
      copies: '3',
      readQuorum: '1',
      writeQuorum: '2',
      cores: '2',
      read: '0.3 ms',
      write: '0.5 ms',
      unique: 'true',
      'outbox.every': '100 ms',
      'outbox.batch': '100',
      disk: '500 GB',
      zones,
    },
  ],
  ['stream', 'posted', { brokers: '3', partitions: '24', copies: '3', minInSync: '2', zones }],
  ['worker', 'fan-out', { replicas: '6', cores: '2', concurrency: '16', zones }],
] as const;

const links = [
  ['members', 'edge', {}],
  ['readers', 'edge', {}],
  [
    'edge',
    'feed-api',
    {
      timeout: '1500 ms',
      'retries.attempts': '5',
      'retries.backoff': '5 ms',
      'retries.budget': '60 %',
    },
  ],
  ['feed-api', 'timelines', { timeout: '80 ms' }],
  ['feed-api', 'post-cache', { timeout: '60 ms' }],
  [
    'feed-api',
    'posts',
    {
      timeout: '200 ms',
      'retries.attempts': '2',
      'retries.backoff': '10 ms',
      'retries.budget': '20 %',
    },
  ],
  ['feed-api', 'posted', { timeout: '1 s' }],
  ['posted', 'fan-out', {}],
  ['fan-out', 'timelines', { timeout: '500 ms' }],
] as const;

/** What the reference says its components do, without its remarks. */
const handlers = reference
  .slice(reference.indexOf('handlers:'))
  .replace(/\s+#.*$/gm, '')
  .trimEnd();

/** What a design means: all but how it is laid out and in which order it is written. */
async function meaning(api: Api, text: string) {
  const { graph, diagnostics, monthlyCost } = await api.check(slug, text);
  const sorted = <T>(all: readonly T[]) => all.map((one) => JSON.stringify(one)).sort();
  return {
    diagnostics,
    monthlyCost,
    components: sorted(
      graph?.components.map(({ name, kind, settings }) => [name, kind, flat(settings)]) ?? [],
    ),
    links: sorted(graph?.links.map(({ from, to, settings }) => [from, to, flat(settings)]) ?? []),
    handlers: sorted(
      graph?.handlers.map(({ operation, component, steps }) => [operation, component, steps]) ?? [],
    ),
  };
}

type Settings = NonNullable<DesignCheck['graph']>['links'][number]['settings'];

const flat = (settings: Settings) =>
  Object.entries(settings).sort(([one], [other]) => (one < other ? -1 : 1));

async function isClean(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
}

testAlone(
  'a feed for a million people is drawn, run and broken by keyboard alone',
  async ({ page, api }) => {
    testAlone.setTimeout(300_000);
    await page.goto('/scenarios');
    await expect(page.locator(`a[href="/scenarios/${slug}"]`)).toBeVisible();
    await go(page, `a[href="/scenarios/${slug}"]`);
    await page.keyboard.press('Enter');
    await expect(page.locator('#part-members')).toBeVisible();

    for (const [kind, name, settings] of parts) {
      await addPart(page, kind, name);
      await setFields(page, name, settings);
    }
    for (const [from, to, settings] of links) {
      await linkParts(page, from, to);
      await setFields(page, `${from}-${to}`, settings);
    }

    // What components do is written in the text.
    await page.keyboard.press('v');
    await page.keyboard.press('v');
    const editor = page.getByRole('textbox', { name: /The design, YAML/ });
    await expect(editor).toBeFocused();
    await page.keyboard.press('Control+End');
    await typeBlock(page, handlers);
    await expect(page.getByText('The design has no errors.')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('v');
    await expect(page.locator('#part-fan-out')).toBeVisible();
    await expect(page.getByText(/version \d+, saved/)).toBeVisible();

    const drawn = await api.newestDesign(slug);
    expect(await meaning(api, drawn)).toEqual(await meaning(api, reference));

    await page.keyboard.press('r');
    const objectives = page.getByRole('region', { name: 'Objectives' });
    await expect(objectives).toContainText('whole run', { timeout: 120_000 });
    await expect(objectives).toContainText(/whole run, (\d+) of \1 hold/);
    const rows = objectives.getByRole('row');
    const asked = (await rows.count()) - 1;
    expect(asked).toBeGreaterThan(6);
    await expect(objectives.getByRole('row', { name: /^Met/ })).toHaveCount(asked);

    // All that answer go down in the middle of the run.
    await page.keyboard.press('Alt+4');
    await go(page, '[aria-label="Moment of the run"]');
    await page.keyboard.press('Home');
    for (let tenths = 0; tenths < 3; tenths++) await page.keyboard.press('PageUp');
    const moment = page.getByRole('slider', { name: 'Moment of the run' });
    const at = Number(await moment.inputValue());
    expect(at).toBeGreaterThan(1);
    await page.keyboard.press('Alt+2');
    await go(page, '#part-feed-api');
    await page.keyboard.press('f');
    const dialog = page.getByRole('dialog', { name: 'Break something' });
    await expect(dialog.getByRole('radio', { name: /^Crash/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: /^Outage/ })).toBeChecked();
    await expect(dialog).toContainText(`- {at: ${at} s, for: 10 s, outage: feed-api}`);
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(objectives).toContainText('Measured with a fault of yours.', { timeout: 120_000 });
    await expect(objectives).toContainText('whole run', { timeout: 120_000 });
    await expect(objectives.getByRole('row', { name: /^Violated.*feed/ }).first()).toBeVisible();
    await isClean(page);
  },
);
