import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const src = import.meta.dirname;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => path.replaceAll('\\', '/'));

/** What a file imports, as paths below src; packages are left out. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, name = '']) => {
    if (name.startsWith('@/')) return [name.slice(2)];
    if (!name.startsWith('.')) return [];
    return [relative(src, join(src, file, '..', name)).replaceAll('\\', '/')];
  });
}

const layerOf = (path: string) => path.split('/')[0] ?? '';
const featureOf = (path: string) => (layerOf(path) === 'features' ? path.split('/')[1] : undefined);

const allowed: Record<string, readonly string[]> = {
  api: ['api'],
  shared: ['api', 'shared'],
  features: ['api', 'shared', 'features'],
  app: ['api', 'shared', 'features', 'app'],
};

it('imports go from app to features to shared to api, and never from feature to feature', () => {
  const wrong = files.flatMap((file) =>
    importsOf(file)
      .filter((target) => {
        const layers = allowed[layerOf(file)];
        if (!layers) return false;
        const own = featureOf(file);
        const other = featureOf(target);
        return !layers.includes(layerOf(target)) || (own && other && own !== other);
      })
      .map((target) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});
