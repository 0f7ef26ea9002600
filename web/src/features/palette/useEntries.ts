import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { questionsQuery } from '@/api/queries';
import { addresses } from '@/shared/addresses';
import { minutes, roundNames } from '@/shared/format';
import { type Entry, matching } from './entry';
import { useCommands } from './useCommands';

const mostQuestions = 7;

/** Questions that the server finds, then pages and commands that match. */
export function useEntries(typed: string): {
  entries: Entry[];
  matched: number | null;
  /** Whether the questions are those of what is typed now, not of a letter ago. */
  settled: boolean;
} {
  const navigate = useNavigate();
  const commands = useCommands();
  const q = typed.trim();
  const { data, isPlaceholderData, isPending } = useQuery({
    ...questionsQuery({ q, sort: 'match' }),
    enabled: q !== '',
  });

  const found = q === '' ? [] : (data?.items ?? []).slice(0, mostQuestions);
  const questions = found.map(
    (question): Entry => ({
      id: `question-${question.slug}`,
      group: 'Questions',
      title: question.title,
      highlights: question.titleHighlights,
      note: [question.rounds[0] && roundNames[question.rounds[0]], minutes(question.minutes)]
        .filter(Boolean)
        .join(', '),
      icon:
        question.status === 'judged' ? 'check' : question.status === 'draft' ? 'pause' : 'search',
      run: () => navigate(addresses.question(question.slug)),
    }),
  );
  return {
    entries: [...questions, ...matching(commands, q)],
    matched: q === '' ? null : (data?.matched ?? null),
    settled: q === '' || !(isPlaceholderData || isPending),
  };
}
