namespace Onsite.Evaluation.Matching;

/// <summary>Parts of which some number makes the point in full. Only the best of them count: many parts said by halves do not make up for one that is said.</summary>
internal sealed class CompiledParts : CompiledWay
{
    private readonly int _required;
    private readonly CompiledPhrasing[] _parts;

    public CompiledParts(int required, CompiledPhrasing[] parts)
    {
        _required = required;
        _parts = parts;
    }

    public override IReadOnlyList<CompiledPhrasing> Phrasings => _parts;

    public override WayScore Score(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        Span<double> coverages = stackalloc double[_parts.Length];
        Span<double> credits = stackalloc double[_parts.Length];
        for (var i = 0; i < _parts.Length; i++)
        {
            coverages[i] = matcher.Best(answer, _parts[i], passOver).Coverage;
            credits[i] = CreditOf(_parts[i], coverages[i], options);
        }

        coverages.Sort();
        credits.Sort();
        var credit = 0.0;
        var coverage = 0.0;
        for (var i = _parts.Length - _required; i < _parts.Length; i++)
        {
            credit += credits[i];
            coverage += coverages[i];
        }

        return new WayScore(credit / _required, coverage / _required);
    }

    public override WayEvidence Show(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        var shown = _parts.Select(part => ShowPhrasing(answer, part, matcher.Best(answer, part, passOver), options)).ToList();
        var credit = shown.Select(s => s.Explanation.Value).OrderDescending().Take(_required).Sum() / _required;
        var need = _required == _parts.Length ? $"all {_required} parts" : $"{_required} of {_parts.Length} parts";
        return new WayEvidence(
            [.. shown.SelectMany(s => s.Spans)],
            [.. shown.SelectMany(s => s.Sentences)],
            [.. _parts.Where((_, i) => shown[i].Explanation.Value > 0).Select(p => p.Text)],
            credit >= 1 ? [] : [Missing([.. shown.Select(s => s.Explanation.Value)])],
            new Explanation(credit, $"Full credit needs {need}; {shown.Count(s => s.Explanation.Value > 0)} found.", [], [.. shown.Select(s => s.Explanation)]))
        {
            Matches = [.. shown.SelectMany(s => s.Matches)],
        };
    }

    /// <summary>What is wanted beside the parts that are said in full.</summary>
    private string Missing(IReadOnlyList<double> credits)
    {
        string[] open = [.. _parts.Where((_, i) => credits[i] < 1).Select(p => Wording.Quoted(p.Text))];
        return Wording.SomeOf(_required - (_parts.Length - open.Length), open, credits.Any(c => c > 0));
    }
}
