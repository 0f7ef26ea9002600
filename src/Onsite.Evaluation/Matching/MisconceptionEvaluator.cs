using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Matching;

/// <summary>Judges one misconception. It is held against somebody only where a sentence covers it nearly whole and neither rejects it, leaves it open nor doubts it.</summary>
internal sealed class MisconceptionEvaluator
{
    /// <summary>How much of it must be denied for the answer to be taken as denying it.</summary>
    private const double DenialCoverage = 0.9;

    /// <summary>Sentences that deny nothing.</summary>
    private const Standing NoDenial = Standing.Repetition | Standing.Unsure | Standing.Hypothetical | Standing.Counterfactual;

    private readonly Misconception _misconception;
    private readonly CompiledPhrasing[] _phrasings;

    public MisconceptionEvaluator(Misconception misconception, CompiledPhrasing[] phrasings)
    {
        _misconception = misconception;
        _phrasings = phrasings;
    }

    public MisconceptionResult Evaluate(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, List<Contradiction> contradictions)
    {
        // What is said for certain counts before what is said with doubt, even where the doubtful sentence comes nearer.
        const Standing NotHeld = Standing.Repetition | Standing.Rejecting | Standing.Open | Standing.Counterfactual | Standing.Question;
        var (best, bestPhrasing) = Best(answer, matcher, NotHeld | Standing.Unsure);
        var unsure = best.Coverage < options.MisconceptionCoverage;
        if (unsure && answer.IsUnsure)
        {
            (best, bestPhrasing) = Best(answer, matcher, NotHeld);
        }

        if (bestPhrasing is null || best.Coverage < options.MisconceptionCoverage)
        {
            var nearest = Math.Round(100 * best.Coverage);
            return new MisconceptionResult(_misconception, Observation.NotObserved, [], Explanation.Leaf(0, $"Not stated; the nearest sentence covers {nearest} %, below {options.MisconceptionCoverage:P0}."));
        }

        var evidence = PhrasingMatcher.Evidence(answer, bestPhrasing, best);
        var spans = SpanSet.Merge(evidence.Spans);
        if (!unsure && DenyingSentence(answer, best.FirstSentence) is >= 0 and var denial)
        {
            var contradiction = new Contradiction(_misconception.Id, spans[0], answer.Sentences[denial].Span, _misconception.Claim);
            contradictions.Add(contradiction);
            return new MisconceptionResult(_misconception, Observation.Unknown, SpanSet.Merge([.. spans, contradiction.Denial]), contradiction.Explain(best.Coverage));
        }

        return new MisconceptionResult(
            _misconception,
            unsure ? Observation.Unknown : Observation.Violated,
            spans,
            Explanation.Leaf(best.Coverage, $"“{bestPhrasing.Text}” is stated: {Math.Round(100 * best.Coverage)} % of its meaning is covered.", spans));
    }

    /// <summary>A sentence, other than the one that states it, that plainly denies it; -1 where there is none.</summary>
    private int DenyingSentence(AnswerIndex answer, int stating)
    {
        for (var s = 0; s < answer.Sentences.Count; s++)
        {
            if (s != stating && (answer.Sentences[s].Standing & NoDenial) == Standing.Plain && Array.Exists(_phrasings, p => PhrasingMatcher.Denial(answer, s, p) >= DenialCoverage))
            {
                return s;
            }
        }

        return -1;
    }

    private (WindowMatch Match, CompiledPhrasing? Phrasing) Best(AnswerIndex answer, PhrasingMatcher matcher, Standing passOver)
    {
        var best = WindowMatch.None;
        CompiledPhrasing? bestPhrasing = null;
        foreach (var phrasing in _phrasings)
        {
            var match = matcher.Best(answer, phrasing, passOver, singleSentence: true);
            if (match.Coverage > best.Coverage)
            {
                (best, bestPhrasing) = (match, phrasing);
            }
        }

        return (best, bestPhrasing);
    }
}
