import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { type Point, wayIntoView } from '../model/geometry';

/** Brings what is selected into view: it may have been added, found by a key, or named in the log. */
export function useReveal(name: string | undefined, places: ReadonlyMap<string, Point>): void {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(places);
  useEffect(() => {
    latest.current = places;
  });
  useEffect(() => {
    const place = name === undefined ? undefined : latest.current.get(name);
    const { width, height } = store.getState();
    if (!place || width === 0 || height === 0) return;
    const view = getViewport();
    const way = wayIntoView(place, view, { width, height });
    if (way.x === 0 && way.y === 0) return;
    void setViewport({ ...view, x: view.x + way.x, y: view.y + way.y });
  }, [name, getViewport, setViewport, store]);
}
