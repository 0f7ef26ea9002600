namespace Onsite.Evaluation.Matching;

/// <summary>A way of making a point, made ready for searching.</summary>
internal abstract class CompiledWay
{
    /// <summary>The phrasings it is made of.</summary>
    public abstract IReadOnlyList<CompiledPhrasing> Phrasings { get; }

    /// <summary>What an answer earns by this way. Called for every way of every point, so it only counts.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="matcher">What measures coverage.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="passOver">Sentences that earn nothing.</param>
    public abstract WayScore Score(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver);

    /// <summary>What shows the score. Called for the best way of a point only.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="matcher">What measures coverage.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="passOver">Sentences that earn nothing.</param>
    public abstract WayEvidence Show(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver);

    /// <summary>A phrasing's credit for its coverage: all, half or nothing.</summary>
    public static double CreditOf(CompiledPhrasing phrasing, double coverage, EvaluationOptions options) =>
        coverage >= options.FullCoverage ? 1 : coverage >= options.PartialCoverage && phrasing.HasParts ? 0.5 : 0;

    /// <summary>What shows one phrasing.</summary>
    protected static WayEvidence ShowPhrasing(AnswerIndex answer, CompiledPhrasing phrasing, WindowMatch match, EvaluationOptions options)
    {
        var credit = CreditOf(phrasing, match.Coverage, options);
        var percent = Math.Round(100 * match.Coverage);
        if (credit == 0 || match.FirstSentence < 0)
        {
            return new WayEvidence([], [], [], [Wording.Quoted(phrasing.Text)], Explanation.Leaf(0, $"“{phrasing.Text}” is not said; the nearest sentence covers {percent} % of it."));
        }

        var shown = Match(answer, phrasing, match, credit);
        var word = credit < 1 ? "in part" : "in full";
        return new WayEvidence(
            shown.Spans,
            [.. Enumerable.Range(match.FirstSentence, match.SentenceCount)],
            [.. shown.Found.Select(term => term.Text)],
            shown.Missing.Count == 0 ? [] : [Wording.All(shown.Missing)],
            Explanation.Leaf(credit, $"“{phrasing.Text}” is said {word}: {percent} % of its meaning is covered.", shown.Spans))
        {
            Matches = [shown],
        };
    }

    /// <summary>What came of holding a phrasing against the window that comes nearest to it.</summary>
    public static PhrasingMatch Match(AnswerIndex answer, CompiledPhrasing phrasing, WindowMatch match, double credit)
    {
        var evidence = PhrasingMatcher.Evidence(answer, phrasing, match);
        var sentences = Enumerable.Range(match.FirstSentence, match.SentenceCount).Select(s => answer.Sentences[s].Span);
        return new PhrasingMatch(phrasing.Text, match.Coverage, credit, [.. sentences], evidence.Spans, evidence.Found, evidence.Missing);
    }
}
