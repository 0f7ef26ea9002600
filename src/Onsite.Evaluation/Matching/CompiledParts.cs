namespace Onsite.Evaluation.Matching;

/// <summary>Parts of which some number makes the point in full.</summary>
internal sealed class CompiledParts : CompiledWay
{
    private readonly int _required;
    private readonly CompiledPhrasing[] _parts;

    public CompiledParts(int required, CompiledPhrasing[] parts)
    {
        _required = required;
        _parts = parts;
    }

    public override WayScore Score(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options)
    {
        var credit = 0.0;
        var coverage = 0.0;
        foreach (var part in _parts)
        {
            var match = matcher.Best(answer, part);
            credit += CreditOf(part, match.Coverage, options);
            coverage += match.Coverage;
        }

        return new WayScore(Math.Min(1, credit / _required), Math.Min(1, coverage / _required));
    }

    public override WayEvidence Show(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options)
    {
        var shown = _parts.Select(part => ShowPhrasing(answer, part, matcher.Best(answer, part), options)).ToList();
        var credit = Math.Min(1, shown.Sum(s => s.Explanation.Value) / _required);
        var need = _required == _parts.Length ? $"all {_required} parts" : $"{_required} of {_parts.Length} parts";
        return new WayEvidence(
            [.. shown.SelectMany(s => s.Spans)],
            [.. shown.SelectMany(s => s.Sentences)],
            [.. _parts.Where((_, i) => shown[i].Explanation.Value > 0).Select(p => p.Text)],
            credit >= 1 ? [] : [.. _parts.Where((_, i) => shown[i].Explanation.Value < 1).Select(p => p.Text)],
            new Explanation(credit, $"Full credit needs {need}; {shown.Count(s => s.Explanation.Value > 0)} found.", [], [.. shown.Select(s => s.Explanation)]));
    }
}
