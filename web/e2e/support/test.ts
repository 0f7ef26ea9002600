import { test as base, expect } from '@playwright/test';
import { Api } from './api';
import { OnsiteServer } from './server';

interface Fixtures {
  api: Api;
  /** What pages complained of. A test that makes them complain on purpose says which complaints it forgives. */
  complaints: { forgive(pattern: RegExp): void };
}

interface WorkerFixtures {
  server: OnsiteServer;
}

/** Every test holds its pages to this: no error in the console, no exception, nothing against the security policy. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern
    async ({}, use) => {
      const server = await OnsiteServer.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  api: ({ server }, use) => use(new Api(server.url)),
  complaints: [
    async ({ context }, use) => {
      const heard: string[] = [];
      const forgiven: RegExp[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error') heard.push(message.text());
      });
      context.on('weberror', (event) => heard.push(event.error().message));
      await context.addInitScript(() =>
        document.addEventListener('securitypolicyviolation', (event) =>
          console.error(`Against the policy: ${event.violatedDirective} ${event.blockedURI}`),
        ),
      );
      await use({ forgive: (pattern) => forgiven.push(pattern) });
      const unforgiven = heard.filter((text) => !forgiven.some((pattern) => pattern.test(text)));
      expect(unforgiven).toEqual([]);
    },
    { auto: true },
  ],
});

/** For tests that count on nothing having happened yet, or that take the server down. */
export const testAlone = test.extend<{ alone: OnsiteServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: as above
  alone: async ({}, use) => {
    const server = await OnsiteServer.start();
    await use(server);
    await server.stop();
  },
  baseURL: ({ alone }, use) => use(alone.url),
  api: ({ alone }, use) => use(new Api(alone.url)),
});

export { expect };
