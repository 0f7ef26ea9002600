// What the scripts that measure the pages have in common.
import { chromium } from '@playwright/test';

/** The address that a script was given; without one it ends and says how it is used. */
export function addressOf(script) {
  const [base] = process.argv.slice(2);
  if (base) return base;
  console.error(`Usage: node measure/${script} ADDRESS`);
  process.exit(2);
}

/** A browser of its own that asks nobody anything but what its pages ask. */
export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** Asks the server for something outside the pages. */
export async function post(base, path, body) {
  const response = await fetch(new URL(path, base), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Onsite': '1' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** By nearest rank, to a tenth of a millisecond. */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN) * 10) / 10;
}
