import { expect, test } from './support/test';

const lost = [
  { at: '/nowhere', says: 'Nothing is at this address.', way: 'Questions', to: '/questions' },
  {
    at: '/questions/none',
    says: 'The question could not be read.',
    way: 'All questions',
    to: '/questions',
  },
  {
    at: '/attempts/none',
    says: 'The attempt could not be opened.',
    way: 'All attempts',
    to: '/scorecards',
  },
  {
    at: '/scorecards/none',
    says: 'The scorecard could not be read.',
    way: 'All scorecards',
    to: '/scorecards',
  },
  {
    at: '/scenarios/none',
    says: 'The scenario could not be read.',
    way: 'All scenarios',
    to: '/scenarios',
  },
  {
    at: '/scenarios/payments?design=none',
    says: 'The design could not be read.',
    way: 'Open my design',
    to: '/scenarios/payments',
  },
  {
    at: '/rounds/none',
    says: 'The round could not be opened.',
    way: 'All rounds',
    to: '/rounds',
  },
  {
    at: '/rounds/none/scorecard',
    says: 'The scorecard could not be read.',
    way: 'All rounds',
    to: '/rounds',
  },
];

for (const { at, says, way, to } of lost) {
  test(`${at} says what is wrong and leads on`, async ({ page, complaints }) => {
    complaints.forgive(/status of 404/);
    await page.goto(at);
    await expect(page.getByText(says)).toBeVisible();
    await expect(page.getByText('is kept')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0);
    await page.getByRole('main').getByRole('link', { name: way }).click();
    await expect(page).toHaveURL(to);
  });
}

test('a draft has no scorecard yet and says how to get one', async ({ page, api, complaints }) => {
  complaints.forgive(/status of 409/);
  const { summary } = await api.start('black-friday-500s');
  await page.goto(`/scorecards/${summary.id}`);
  await page.getByRole('link', { name: 'Go on with it' }).click();
  await expect(page).toHaveURL(`/attempts/${summary.id}`);
});

test('a submitted attempt leads to its scorecard', async ({ page, api }) => {
  const id = await api.answer('a-failure-you-own', 'middling');
  await page.goto(`/attempts/${id}`);
  await expect(page).toHaveURL(`/scorecards/${id}`);
});

test('the policy names no inline code, and every page has a nonce of its own', async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of ['/', '/questions', '/scorecards/none']) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    nonces.add(/'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  }
  expect(nonces.size).toBe(3);
});
