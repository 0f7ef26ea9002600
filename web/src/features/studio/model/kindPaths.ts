/** Lines on 16 by 16, one drawing for each kind. */
const kindPaths: Record<string, string> = {
  clients: 'M5 1.8h6v12.4H5zM7 12h2',
  dns: 'M2.5 4.5h11v7h-11zM5 8h6M8 4.5v7',
  cdn: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM2 8h12M8 2c2.6 2 2.6 10 0 12M8 2c-2.6 2-2.6 10 0 12',
  'load-balancer':
    'M4.8 8a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM14.4 3.4a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM14.4 12.6a1.6 1.6 0 1 1-3.2 0 1.6 1.6 0 0 1 3.2 0zM4.7 7.4l6.6-3.4M4.7 8.6l6.6 3.4',
  'api-gateway':
    'M2 4.5h4.5l3 7H14M2 11.5h4.5l.9-2M8.7 6.6l.8-2.1H14M12.3 2.9L14 4.5l-1.7 1.6M12.3 9.9l1.7 1.6-1.7 1.6',
  service: 'M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9zM2.8 5L8 8l5.2-3M8 8v6',
  worker:
    'M10.2 8a2.2 2.2 0 1 1-4.4 0 2.2 2.2 0 0 1 4.4 0zM8 1.8v2M8 12.2v2M1.8 8h2M12.2 8h2M3.6 3.6L5 5M11 11l1.4 1.4M3.6 12.4L5 11M11 5l1.4-1.4',
  autoscaler: 'M2.5 13.5h11M4 11V8M8 11V5M12 11V2.5M10.2 4.3L12 2.5l1.8 1.8',
  cache: 'M9 1.8L3.2 9H8l-1 5.2L12.8 7H8z',
  'sql-database':
    'M2.8 3.8c0-2.7 10.4-2.7 10.4 0s-10.4 2.7-10.4 0v8.4c0 2.7 10.4 2.7 10.4 0V3.8M2.8 8c0 2.7 10.4 2.7 10.4 0',
  'sharded-store':
    'M2 3h3.4v10H2zM6.3 3h3.4v10H6.3zM10.6 3H14v10h-3.4zM2 6.5h3.4M6.3 6.5h3.4M10.6 6.5H14',
  'object-store': 'M2.5 4h11l-1 10h-9zM2 4l1-2h10l1 2',
  'search-index': 'M11.4 7a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM10.4 10.4L14 14M5 7h4',
  queue: 'M1.8 4.5h3v7h-3zM6.5 4.5h3v7h-3zM11.2 4.5h3v7h-3z',
  stream: 'M2 4.5h12M2 8h9M2 11.5h12M12.2 6.4L13.8 8l-1.6 1.6',
  'push-gateway': 'M3 9.5a5 5 0 0 1 10 0M5.4 9.5a2.6 2.6 0 0 1 5.2 0M8 9.5v4M6.5 13.5h3',
  external: 'M1.8 3.5h12.4v9H1.8zM1.8 6.5h12.4M4 10h2.5',
};

const other = 'M2.5 2.5h11v11h-11z';

/** The drawing of a kind; that of one that is not known is a plain box. */
export const kindPath = (kind: string): string => kindPaths[kind] ?? other;
