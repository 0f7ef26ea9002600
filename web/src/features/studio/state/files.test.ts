import { expect, it } from 'vitest';
import { readFile } from './files';

it('reads a design from a file', async () => {
  expect(await readFile(new File(['id: d-a\n'], 'a.yaml'))).toEqual({ text: 'id: d-a\n' });
  expect(await readFile(undefined)).toBeNull();
});

it('refuses what is too long or no text, by its name', async () => {
  const long = new File(['#'.repeat(3 * 1024 * 1024)], 'long.yaml');
  expect(await readFile(long)).toEqual({
    refusal: 'long.yaml has 3 MB; a design has at most 1 MB. Nothing was changed.',
  });
  const picture = new File(['\x89PNG\0\0'], 'picture.yaml');
  expect(await readFile(picture)).toEqual({
    refusal: 'picture.yaml is no text. Nothing was changed.',
  });
});
