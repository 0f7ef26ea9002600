import type { At } from './graph';

export type Alignment = 'left' | 'top' | 'column' | 'row' | 'grid';

export type Places = Readonly<Record<string, At>>;

/** Where components go that are to stand in order. Fewer than two stay where they are, except on the grid. */
export function align(places: Places, how: Alignment): Places {
  const all = Object.entries(places);
  if (how === 'grid') return map(places, ([x, y]) => [Math.round(x), Math.round(y)]);
  if (all.length < 2) return places;
  const left = Math.min(...all.map(([, [x]]) => x));
  const top = Math.min(...all.map(([, [, y]]) => y));
  if (how === 'left') return map(places, ([, y]) => [left, y]);
  if (how === 'top') return map(places, ([x]) => [x, top]);
  return how === 'row' ? spread(places, 0) : spread(places, 1);
}

/** The same distance between neighbors; the first and the last stay. */
function spread(places: Places, axis: 0 | 1): Places {
  const all = Object.entries(places).sort(([, one], [, other]) => one[axis] - other[axis]);
  const first = all[0]?.[1][axis] ?? 0;
  const last = all.at(-1)?.[1][axis] ?? 0;
  const step = (last - first) / (all.length - 1);
  return Object.fromEntries(
    all.map(([name, [x, y]], index) => {
      const value = first + index * step;
      return [name, axis === 0 ? [value, y] : [x, value]];
    }),
  );
}

const map = (places: Places, move: (at: At) => At): Places =>
  Object.fromEntries(Object.entries(places).map(([name, at]) => [name, move(at)]));
