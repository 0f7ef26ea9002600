import { expect, it } from 'vitest';
import type { DesignCheck, Diagnostic } from '@/api/studioTypes';
import { problemsAt } from './problems';

const component = (name: string, line: number) => ({
  name,
  kind: 'service',
  at: null,
  given: line === 0,
  settings: {},
  line,
  monthlyCost: 0,
});

const graph: DesignCheck['graph'] = {
  id: 'd',
  title: '',
  components: [component('buyers', 0), component('app', 4), component('db', 6)],
  links: [{ from: 'app', to: 'db', settings: {}, line: 9 }],
  handlers: [{ operation: '*', component: 'db', steps: '', line: 12 }],
  groups: [{ name: 'zone-a', kind: 'zone', members: ['app'], line: 15 }],
};

const at = (line: number, message = 'Wrong.'): Diagnostic => ({
  code: 'x',
  severity: 'error',
  line,
  column: 1,
  message,
  fix: '',
});

it.each([
  [at(4), 'app'],
  [at(5), 'app'],
  [at(6), 'db'],
  [at(9), 'app'],
  [at(13), 'db'],
  [at(0, "'buyers' leads nowhere: its requests reach nothing."), 'buyers'],
])('stand at the component that they are about: %j', (diagnostic, name) => {
  expect([...problemsAt([diagnostic], graph).keys()]).toEqual([name]);
});

it.each([at(1), at(15), at(0, "The file 'x' is too long."), at(0, 'Nothing.')])(
  'of the whole text or of a group stand nowhere: %j',
  (diagnostic) => {
    expect(problemsAt([diagnostic], graph).size).toBe(0);
  },
);

it('stand at a component of a kind that does not exist, which only the text has', () => {
  const text = [
    'id: d',
    'components:',
    '  app: {kind: servce}',
    '  db:',
    '    kind: sql-database',
  ].join('\n');
  const known = { ...(graph as NonNullable<typeof graph>), components: [component('db', 4)] };
  const found = problemsAt([at(3, "There is no kind 'servce'."), at(5)], known, text);
  expect([...found.keys()]).toEqual(['app', 'db']);
  expect(problemsAt([at(3)], known, 'no: [design').size).toBe(0);
});
