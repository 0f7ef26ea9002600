import type { FieldInfo, KindInfo } from '@/api/studioTypes';

/** So many numbers stand below a component at the most. */
const most = 3;

/** The numbers of a kind that decide how much it takes, the most telling first. */
const main: Readonly<Record<string, readonly string[]>> = {
  dns: ['ttl', 'resolve', 'resolvers'],
  cdn: ['pops', 'memory', 'ttl'],
  'load-balancer': ['connections', 'outliers'],
  'api-gateway': ['replicas', 'cores', 'concurrency'],
  service: ['replicas', 'cores', 'concurrency'],
  worker: ['replicas', 'cores', 'concurrency'],
  cache: ['nodes', 'memory', 'ttl'],
  'sql-database': ['cores', 'connections', 'read'],
  'sharded-store': ['machines', 'copies', 'read'],
  'object-store': ['prefixes', 'readLimit', 'writeLimit'],
  'search-index': ['shards', 'copies', 'read'],
  queue: ['limit', 'visibility', 'cores'],
  stream: ['brokers', 'partitions', 'copies'],
  'push-gateway': ['replicas', 'connections', 'limit'],
  external: ['latency', 'limit', 'errors'],
};

const quantities = new Set(['count', 'number', 'share', 'duration', 'rate', 'size', 'times']);

/**
 * The two or three numbers of a component that matter, to be changed where it stands. What a request costs counts only
 * where no handler says it.
 */
export function mainFieldsOf(kind: KindInfo, hasHandler: boolean): FieldInfo[] {
  const known = main[kind.name];
  const isFound = (field: FieldInfo) => quantities.has(field.type.toLowerCase());
  if (!known) return kind.fields.filter(isFound).slice(0, most);
  const names = known.map((name) => (name === 'concurrency' && !hasHandler ? 'compute' : name));
  return names
    .map((name, index) => fieldIn(kind, name) ?? fieldIn(kind, known[index] ?? name))
    .filter((field) => field !== undefined);
}

const fieldIn = ({ fields }: KindInfo, name: string) => fields.find((field) => field.name === name);
