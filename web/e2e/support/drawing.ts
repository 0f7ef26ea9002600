import type { Page } from '@playwright/test';
import { expect } from './test';

const mostSteps = 120;

/** Moves the focus to an element with Tab or Shift+Tab, whichever way it is. */
export async function go(page: Page, selector: string): Promise<void> {
  const wanted = page.locator(selector);
  await expect(wanted).toBeAttached();
  for (let steps = 0; steps < mostSteps; steps++) {
    const way = await wanted.evaluate((element) => {
      const from = document.activeElement;
      if (from === element) return null;
      const isBehind =
        from && from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
      return isBehind ? 'Shift+Tab' : 'Tab';
    });
    if (way === null) return;
    await page.keyboard.press(way);
  }
  await expect(wanted).toBeFocused();
}

/** Puts a part in from the palette and gives it a name. */
export async function addPart(page: Page, kind: string, name: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: /Search parts/ })).toBeFocused();
  await page.keyboard.type(kind);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(page.locator(`#part-${name}`)).toHaveAttribute('aria-pressed', 'true');
  await expect(field).toBeFocused();
}

/** Draws a link, which is then what the inspector shows. */
export async function linkParts(page: Page, from: string, to: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+2');
  await go(page, `#part-${from}`);
  await page.keyboard.press('w');
  await expect(page.getByText(`Link from ${from}: choose where it leads`)).toBeVisible();
  await go(page, `#part-${to}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `${from} → ${to}` })).toBeVisible();
}

/** Writes the fields of what the inspector shows, opening the groups that they are in. */
export async function setFields(
  page: Page,
  id: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  if (Object.keys(settings).length === 0) return;
  await page.keyboard.press('Alt+3');
  for (const [path, value] of Object.entries(settings)) {
    const field = `#field-${id}-${path.replaceAll('.', '-')}`;
    const [group = ''] = path.split('.');
    if (path !== group && (await page.locator(field).count()) === 0) {
      await go(page, `#studio-inspector [data-group="${group}"]`);
      await page.keyboard.press('Enter');
    }
    await go(page, field);
    await page.keyboard.type(value);
    // A list of words is chosen from by typing; a field is taken on Enter.
    const isText = await page.locator(field).evaluate((element) => element.tagName === 'INPUT');
    if (isText) await page.keyboard.press('Enter');
    await expect(page.locator(field)).toHaveValue(value);
  }
  await page.keyboard.press('Escape');
}

/** Types lines as one does in an editor that begins each as far in as the one before. */
export async function typeBlock(page: Page, text: string): Promise<void> {
  let indent = 0;
  for (const line of text.split('\n')) {
    const wanted = line.length - line.trimStart().length;
    if (wanted > indent) await page.keyboard.type(' '.repeat(wanted - indent));
    for (let more = indent; more > wanted; more -= 2) await page.keyboard.press('Backspace');
    await page.keyboard.type(line.trimStart());
    await page.keyboard.press('Enter');
    indent = wanted;
  }
}
