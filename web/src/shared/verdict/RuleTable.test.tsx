import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RuleTable } from './RuleTable';

it('gives a reason for the rating that asks for nothing', () => {
  const why = { rule: 'S5', rating: 'strong-no-hire' as const, checks: [] };
  render(<RuleTable why={why} whyNot={null} />);
  expect(screen.getByText('No rule for a better rating holds.')).toBeDefined();
});
