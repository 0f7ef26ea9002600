using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Matching;

/// <summary>Judges one key point: the best of its ways decides, unless the answer is unsure of it or also says the opposite.</summary>
internal sealed class PointEvaluator
{
    /// <summary>How much of a statement must be denied for the answer to be taken as denying it.</summary>
    private const double DenialCoverage = 0.9;

    private readonly KeyPoint _point;
    private readonly CompiledWay[] _ways;

    public PointEvaluator(KeyPoint point, CompiledWay[] ways)
    {
        _point = point;
        _ways = ways;
    }

    public PointResult Evaluate(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, out IReadOnlyList<int> sentences)
    {
        var best = BestWay(answer, matcher, options);
        var shown = best.Show(answer, matcher, options);
        var credit = shown.Explanation.Value;
        var observation = credit >= options.MetCredit ? Observation.Met : credit >= options.PartlyCredit ? Observation.Partly : Observation.NotObserved;
        var reason = $"{_ways.Length} ways of making this point were tried; the best earned {credit:0.##}.";
        if (observation != Observation.NotObserved && shown.Sentences.All(s => answer.Sentences[s].Standing.HasFlag(Standing.Unsure)))
        {
            observation = Observation.Unknown;
            reason = "The answer speaks of it and says that it is not sure.";
        }
        else if (observation == Observation.Met && Denial(answer, shown.Sentences) is { FirstSentence: >= 0 } denial)
        {
            observation = Observation.Unknown;
            reason = "The answer says this in one sentence and the opposite in another.";
            shown = shown with { Spans = [.. shown.Spans, answer.Sentences[denial.FirstSentence].Span], Sentences = [.. shown.Sentences, denial.FirstSentence] };
        }

        var observed = observation != Observation.NotObserved;
        var spans = observed ? SpanSet.Merge(shown.Spans) : [];
        sentences = observed ? shown.Sentences : [];
        var explanation = new Explanation(credit, reason, spans, [shown.Explanation]);
        return new PointResult(_point, observation, credit, spans, observed ? shown.Found : [], observation == Observation.Met ? [] : shown.Missing, explanation);
    }

    private CompiledWay BestWay(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options)
    {
        var best = _ways[0];
        var bestScore = best.Score(answer, matcher, options);
        foreach (var way in _ways.AsSpan(1))
        {
            var score = way.Score(answer, matcher, options);
            if (score.Credit > bestScore.Credit || (score.Credit == bestScore.Credit && score.Coverage > bestScore.Coverage))
            {
                (best, bestScore) = (way, score);
            }
        }

        return best;
    }

    /// <summary>A sentence, other than those that make the point, that plainly denies it.</summary>
    private WindowMatch Denial(AnswerIndex answer, IReadOnlyList<int> making)
    {
        foreach (var way in _ways)
        {
            if (way is CompiledStatement statement && PhrasingMatcher.Denial(answer, statement.Phrasing) is { } match && match.Coverage >= DenialCoverage && !making.Contains(match.FirstSentence))
            {
                return match;
            }
        }

        return WindowMatch.None;
    }
}
