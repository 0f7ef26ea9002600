namespace Onsite.Evaluation.Matching;

/// <summary>A statement that makes its point alone.</summary>
internal sealed class CompiledStatement : CompiledWay
{
    public CompiledStatement(CompiledPhrasing phrasing) => Phrasing = phrasing;

    /// <summary>The statement.</summary>
    public CompiledPhrasing Phrasing { get; }

    public override IReadOnlyList<CompiledPhrasing> Phrasings => [Phrasing];

    public override WayScore Score(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        var match = matcher.Best(answer, Phrasing, passOver);
        return new WayScore(CreditOf(Phrasing, match.Coverage, options), match.Coverage);
    }

    public override WayEvidence Show(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver) =>
        ShowPhrasing(answer, Phrasing, matcher.Best(answer, Phrasing, passOver), options);
}
