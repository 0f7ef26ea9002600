namespace Onsite.Evaluation.Matching;

/// <summary>Steps that must be told in order. The longest run of steps that is in order earns its share.</summary>
internal sealed class CompiledSteps : CompiledWay
{
    private readonly CompiledPhrasing[] _steps;

    public CompiledSteps(CompiledPhrasing[] steps) => _steps = steps;

    public override IReadOnlyList<CompiledPhrasing> Phrasings => _steps;

    public override WayScore Score(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        var share = (double)LongestChain(answer, matcher, options, passOver).Count / _steps.Length;
        return new WayScore(share, share);
    }

    public override WayEvidence Show(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        var chain = LongestChain(answer, matcher, options, passOver);
        var shown = chain.ConvertAll(link => ShowPhrasing(answer, _steps[link.Step], link.Match, options));
        var told = chain.ConvertAll(link => link.Step);
        var credit = (double)chain.Count / _steps.Length;
        return new WayEvidence(
            [.. shown.SelectMany(s => s.Spans)],
            [.. shown.SelectMany(s => s.Sentences)],
            [.. told.Select(i => _steps[i].Text)],
            told.Count == _steps.Length ? [] : [Wording.All([.. _steps.Where((_, i) => !told.Contains(i)).Select(s => Wording.Quoted(s.Text))])],
            new Explanation(credit, $"{_steps.Length} steps in this order; {chain.Count} are told in order.", [], [.. shown.Select(s => s.Explanation)]))
        {
            Matches = [.. shown.SelectMany(s => s.Matches)],
        };
    }

    /// <summary>
    /// The longest run of steps in which each is told no earlier than the one before. A step's place is its first sentence in full; steps of one sentence count as being in order, for "X, then Y" is one sentence.
    /// </summary>
    private List<Link> LongestChain(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        // Of all runs of one length the one that ends earliest leaves most room for what follows, so only that is kept.
        var chains = new List<List<Link>> { new() };
        for (var step = 0; step < _steps.Length; step++)
        {
            for (var length = chains.Count - 1; length >= 0; length--)
            {
                var from = length == 0 ? 0 : chains[length][^1].Match.FirstSentence;
                var match = matcher.First(answer, _steps[step], options.FullCoverage, from, passOver);
                if (match.FirstSentence < 0)
                {
                    continue;
                }

                List<Link> longer = [.. chains[length], new Link(step, match)];
                if (length + 1 == chains.Count)
                {
                    chains.Add(longer);
                }
                else if (match.FirstSentence < chains[length + 1][^1].Match.FirstSentence)
                {
                    chains[length + 1] = longer;
                }
            }
        }

        return chains[^1];
    }

    private readonly record struct Link(int Step, WindowMatch Match);
}
