import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aboutQuery } from '@/api/queries';
import type { FindingView, GradeView, MarkSentence, MarkView } from '@/api/types';
import { listenToKeys } from '@/shared/keys';
import { evidence, finding } from '../model/testing/findings';
import { scorecard } from '../model/testing/scorecard';
import { Learning } from './Learning';
import { MarkNote } from './MarkNote';
import { gradeView, markView } from './testing';

interface Told {
  marks: MarkView[];
  grades: GradeView[];
  asked: string[];
  sent: unknown[];
  refusal: Error | null;
}

/** A server that keeps what it is told, or refuses with what a test says. */
const { server } = vi.hoisted(() => ({
  server: { marks: [], grades: [], asked: [], sent: [], refusal: null } as Told,
}));
vi.mock('@/api/client', () => {
  const done = (call: string, change: () => unknown) => {
    server.asked.push(call);
    return server.refusal ? Promise.reject(server.refusal) : Promise.resolve({ data: change() });
  };
  return {
    api: {
      GET: async () => ({
        data: { marks: server.marks, grades: server.grades, gradesNeeded: 5, expected: null },
      }),
      POST: (path: string, { body }: { body?: MarkSentence }) =>
        done(path, () => {
          if (body) server.sent.push(body);
          if (path.endsWith('/judgements')) return { summary: 'Hire.' };
          const mark = markView(`m${server.marks.length + 1}`);
          server.marks = [...server.marks, mark];
          return mark;
        }),
      DELETE: (path: string, { params }: { params: { path: { id: string } } }) =>
        done(path, () => {
          const others = ({ id }: { id: string }) => id !== params.path.id;
          server.marks = server.marks.filter(others);
          server.grades = server.grades.filter(others);
        }),
    },
    body: async (call: Promise<{ data: unknown }>) => (await call).data,
  };
});

const answer = 'The app sends one key. Delivery is exactly once.';
const [first, second] = [
  { start: 0, length: 22 },
  { start: 23, length: 25 },
];
const missed = finding('reconcile', { outcome: 'not-observed', title: 'Books are compared' });
const half = finding('backoff', {
  outcome: 'partly',
  title: 'Repeats back off',
  evidence: evidence(answer, 'Delivery'),
});

let stop = () => {};
beforeEach(() => {
  Object.assign(server, { marks: [], grades: [], asked: [], sent: [], refusal: null });
  stop = listenToKeys();
});
afterEach(() => stop());

async function show(point: FindingView = missed) {
  const card = scorecard({ answer, sentences: [first, second], findings: [missed, half] });
  const client = new QueryClient();
  client.setQueryData(aboutQuery.queryKey, { model: null } as never);
  const Page = () => (
    <Learning card={card} selected={null}>
      {(section) => (
        <>
          <MarkNote finding={point} />
          {section}
        </>
      )}
    </Learning>
  );
  const router = createMemoryRouter([{ path: '/', Component: Page }]);
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByText(/^\d+ grades?\. From 5/);
}

const list = (name: string) => screen.findByRole('listbox', { name });
const options = async (name: string) =>
  within(await list(name))
    .getAllByRole('option')
    .map((option) => option.textContent);
const openFromPoint = async (name: string) => {
  const opener = screen.getByRole('button', { name });
  opener.focus();
  await userEvent.keyboard('{Enter}');
  return opener;
};
const focused = (element: Element) => waitFor(() => expect(document.activeElement).toBe(element));
const gone = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('the dialog', () => {
  it('marks by keyboard the sentence that makes a point, and gives the focus back', async () => {
    await show();
    const opener = await openFromPoint('A sentence does make it');
    await focused(await list('Which sentence makes it?'));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await gone();
    expect(server.sent).toEqual([{ criterion: 'reconcile', kind: 'makes', ...second }]);
    await focused(opener);
  });

  it('gives the focus back where it is closed without a choice', async () => {
    await show();
    const opener = await openFromPoint('A sentence does make it');
    await focused(await list('Which sentence makes it?'));
    await userEvent.keyboard('{Escape}');
    await gone();
    await focused(opener);
    expect(server.asked).toEqual([]);
  });

  it('offers a sentence of a half-made point to be denied, and only what it rests on', async () => {
    await show(half);
    await openFromPoint('A sentence does make it');
    await userEvent.click(await screen.findByRole('button', { name: 'One does not make it' }));
    const denied = await list('Which sentence does not make it?');
    await focused(denied);
    expect(await options('Which sentence does not make it?')).toEqual([
      'Delivery is exactly once.',
    ]);
    await userEvent.keyboard('{Enter}');
    await gone();
    expect(server.sent).toEqual([{ criterion: 'backoff', kind: 'does-not-make', ...second }]);
  });

  it('asks for the point where it began without one, by the key alone', async () => {
    await show();
    await userEvent.keyboard('m');
    await focused(await list('Sentences of the answer'));
    await userEvent.keyboard('m');
    await focused(await list('Makes which point?'));
    expect(await options('Makes which point?')).toEqual([
      'Not observed: Books are compared',
      'Partly: Repeats back off',
    ]);
    await userEvent.keyboard('{End}{Home}{ArrowDown}{ArrowDown}{Enter}');
    await gone();
    expect(server.sent).toEqual([{ criterion: 'backoff', kind: 'makes', ...first }]);
  });

  it('says once why nothing was marked, and stays', async () => {
    server.refusal = new Error('The weak sample says this itself.');
    await show();
    await openFromPoint('A sentence does make it');
    await list('Which sentence makes it?');
    await userEvent.keyboard('{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Nothing was marked. The weak sample says this itself.');
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('after a mark', () => {
  const markFirst = async () => {
    await show();
    const opener = await openFromPoint('A sentence does make it');
    await list('Which sentence makes it?');
    await userEvent.keyboard('{Enter}');
    await gone();
    return { opener, toast: await screen.findByRole('region', { name: 'Marked' }) };
  };

  it('undoes it by key', async () => {
    await markFirst();
    await userEvent.keyboard('u');
    await waitFor(() => expect(server.marks).toEqual([]));
    expect(screen.queryByRole('region', { name: 'Marked' })).toBeNull();
    expect(await screen.findByText('None yet.')).toBeTruthy();
  });

  it('brings whoever pressed a button of the toast back to where the mark was begun', async () => {
    const { opener, toast } = await markFirst();
    within(toast).getByRole('button', { name: 'Judge anew' }).focus();
    await userEvent.keyboard('{Enter}');
    await focused(opener);
    expect(server.asked.at(-1)).toBe('/api/attempts/{id}/judgements');
  });
});

describe('the lists', () => {
  it.each(['mark', 'grade'])('keep the place of a %s that is taken back', async (what) => {
    server.marks = [markView('m1'), markView('m2')];
    server.grades = [gradeView('g1'), gradeView('g2')];
    await show();
    const [back] = screen.getAllByRole('button', { name: new RegExp(`^Take back the ${what}`) });
    back?.focus();
    await userEvent.keyboard('{Enter}{Enter}');
    await focused(screen.getByRole('heading', { name: what === 'mark' ? 'Marks' : 'Grades' }));
    await waitFor(() => expect(server.marks.length + server.grades.length).toBe(3));
  });

  it('keep their focus while the answer is judged anew', async () => {
    await show();
    const judge = screen.getByRole('button', { name: 'Judge anew' });
    judge.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(server.asked).toEqual(['/api/attempts/{id}/judgements']));
    await focused(judge);
  });

  it('say what was not done, and what is safe', async () => {
    server.marks = [markView('m1')];
    server.refusal = new Error('The disk is full.');
    await show();
    await userEvent.click(screen.getByRole('button', { name: /^Take back/ }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe(
      'That was not done. The disk is full. Your marks and grades are as they were.',
    );
    expect(screen.getByRole('button', { name: /^Take back/ })).toBeTruthy();
  });
});
