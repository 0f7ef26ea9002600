/*
 * A design in a link. It stands behind the '#', which browsers do not send to servers: whoever has the link has the
 * design, and nobody keeps it.
 */

const prefix = '#design=';

/** Longer links are cut by the programs that people send them with. */
const longestLink = 30_000;

/** As long as a kept design may be. A link of a few letters can inflate to gigabytes, so reading stops here. */
export const longestText = 400_000;

/** A link, or what is in it, that cannot be used; the message says why and what to do. */
export class UnusableLink extends Error {
  override name = 'UnusableLink';
}

export const isShared = (fragment: string) => fragment.startsWith(prefix);

/** What stands behind the address of a scenario. Throws `UnusableLink` for a design that is too long for it. */
export async function fragmentOf(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  const packed = await collect(
    streamOf(bytes).pipeThrough(new CompressionStream('deflate-raw')),
    longestText,
  );
  const fragment = prefix + toBase64Url(packed);
  if (text.length > longestText || fragment.length > longestLink) {
    throw new UnusableLink('This design is too long for a link. Export it as a file instead.');
  }
  return fragment;
}

/** The design in a link. Throws `UnusableLink` for one that is broken or too long. */
export async function textOf(fragment: string): Promise<string> {
  if (fragment.length > longestLink) throw tooLong();
  const packed = fromBase64Url(fragment.slice(prefix.length));
  try {
    const stream = streamOf(packed).pipeThrough(new DecompressionStream('deflate-raw'));
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      await collect(stream, longestText),
    );
    if (text.trim() === '') throw broken();
    return text;
  } catch (error) {
    throw error instanceof UnusableLink ? error : broken();
  }
}

const broken = () =>
  new UnusableLink('This link is broken: a part of it may be missing. Ask for it once more.');

const tooLong = () =>
  new UnusableLink('This link holds more than a design. Ask for the design as a file.');

const streamOf = (bytes: Uint8Array<ArrayBuffer>) =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

async function collect(stream: ReadableStream<Uint8Array>, most: number) {
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > most) {
      await reader.cancel();
      throw tooLong();
    }
    parts.push(value);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function toBase64Url(bytes: Uint8Array): string {
  let signs = '';
  for (const byte of bytes) signs += String.fromCharCode(byte);
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) throw broken();
  try {
    const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
  } catch {
    throw broken();
  }
}
