namespace Onsite.Evaluation.Matching;

/// <summary>Steps that must be told in order. The longest run of steps that is in order earns its share.</summary>
internal sealed class CompiledSteps : CompiledWay
{
    private readonly CompiledPhrasing[] _steps;

    public CompiledSteps(CompiledPhrasing[] steps) => _steps = steps;

    public override WayScore Score(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options)
    {
        var chain = LongestChain(answer, matcher, options);
        return new WayScore((double)chain.Count / _steps.Length, (double)chain.Count / _steps.Length);
    }

    public override WayEvidence Show(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options)
    {
        var chain = LongestChain(answer, matcher, options);
        var shown = chain.ConvertAll(link => ShowPhrasing(answer, _steps[link.Step], link.Match, options));
        var told = chain.ConvertAll(link => link.Step);
        var credit = (double)chain.Count / _steps.Length;
        return new WayEvidence(
            [.. shown.SelectMany(s => s.Spans)],
            [.. shown.SelectMany(s => s.Sentences)],
            [.. told.Select(i => _steps[i].Text)],
            [.. _steps.Where((_, i) => !told.Contains(i)).Select(s => s.Text)],
            new Explanation(credit, $"{_steps.Length} steps in this order; {chain.Count} are told in order.", [], [.. shown.Select(s => s.Explanation)]));
    }

    /// <summary>
    /// The longest run of steps in which each is told no earlier than the one before. A step's place is its first sentence in full; steps of one sentence count as being in order, for "X, then Y" is one sentence.
    /// </summary>
    private List<Link> LongestChain(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options)
    {
        List<Link> best = [];
        for (var start = 0; start < _steps.Length && _steps.Length - start > best.Count; start++)
        {
            var chain = new List<Link>();
            var from = 0;
            for (var step = start; step < _steps.Length; step++)
            {
                var match = matcher.Best(answer, _steps[step], from);
                if (CreditOf(_steps[step], match.Coverage, options) >= 1)
                {
                    chain.Add(new Link(step, match));
                    from = match.FirstSentence;
                }
            }

            best = chain.Count > best.Count ? chain : best;
        }

        return best;
    }

    private readonly record struct Link(int Step, WindowMatch Match);
}
