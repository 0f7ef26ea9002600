import { expect, it } from 'vitest';
import { fragmentOf, isShared, longestText, textOf, UnusableLink } from './share';

const design = 'id: d\ntitle: "Zürich, 東京, 😀"\ncomponents: {}\nlinks: []\n';

const deflated = async (bytes: Uint8Array<ArrayBuffer>) => {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const all = Buffer.from(await new Response(packed).arrayBuffer());
  return `#design=${all.toString('base64url')}`;
};

it.each([design, design.repeat(300), 'a', '\r\n\ttext'])('goes there and back', async (text) => {
  const fragment = await fragmentOf(text);
  expect(isShared(fragment)).toBe(true);
  expect(fragment).toMatch(/^#design=[A-Za-z0-9_-]+$/);
  expect(await textOf(fragment)).toBe(text);
});

it('says that a design is too long, before it makes a link that nobody can send', async () => {
  const noise = Array.from({ length: 40_000 }, (_, index) => (index * 7919).toString(36)).join(' ');
  await expect(fragmentOf(noise)).rejects.toThrow('too long for a link');
  await expect(fragmentOf('a'.repeat(longestText + 1))).rejects.toThrow(UnusableLink);
});

it('stops at a link that inflates to more than a design', async () => {
  const bomb = await deflated(new Uint8Array(20_000_000));
  expect(bomb.length).toBeLessThan(30_000);
  await expect(textOf(bomb)).rejects.toThrow('more than a design');
  await expect(textOf(`#design=${'A'.repeat(40_000)}`)).rejects.toThrow('more than a design');
});

it.each([
  '#design=',
  '#design=%%%',
  '#design=A',
  '#design=////',
  '#design=AAAA BBBB',
  '#design=<script>',
  '#design=_____w',
])('says of %s that it is broken', async (fragment) => {
  await expect(textOf(fragment)).rejects.toThrow('broken');
});

it('says of a link that lost its end that it is broken', async () => {
  const whole = await fragmentOf(design);
  await expect(textOf(whole.slice(0, -8))).rejects.toThrow('broken');
});

it('says of what is no text that it is broken', async () => {
  const noText = await deflated(Uint8Array.from([0xff, 0xfe, 0xc0]));
  await expect(textOf(noText)).rejects.toThrow('broken');
});
