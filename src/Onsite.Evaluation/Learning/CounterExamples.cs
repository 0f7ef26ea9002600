using Onsite.Evaluation.Matching;

namespace Onsite.Evaluation.Learning;

/// <summary>
/// Sentences of which a person said that they do not make a point. A sentence of an answer is passed over for the point where it says the same as one of them, says no phrasing of the point
/// better than that one does, and is not nearer to a sentence that was marked as making the point. All others are judged as if there were no mark.
/// </summary>
internal sealed class CounterExamples
{
    /// <summary>From this sameness on two sentences say the same. Well above what a phrasing needs, because silencing somebody who made a point is worse than crediting somebody who did not.</summary>
    public const double SameMeaning = 0.75;

    private readonly LearnedSentence[] _not;
    private readonly LearnedSentence[] _makes;
    private readonly CompiledPhrasing[] _phrasings;

    public CounterExamples(LearnedSentence[] not, LearnedSentence[] makes, CompiledPhrasing[] phrasings)
    {
        _not = not;
        _makes = makes;
        _phrasings = phrasings;
    }

    /// <summary>The sentences to pass over, each with the mark that says so.</summary>
    public Dictionary<int, MarkedSentence> Find(AnswerIndex answer)
    {
        var passed = new Dictionary<int, MarkedSentence>();
        for (var s = 0; s < answer.Sentences.Count && _not.Length > 0; s++)
        {
            var (nearest, sameness) = Nearest(answer, s);
            if (nearest is not null && !_makes.Any(m => m.Sameness(answer, s) > sameness) && !SaysMore(answer, s, nearest))
            {
                passed.Add(s, nearest.Mark);
            }
        }

        return passed;
    }

    private (LearnedSentence? Sentence, double Sameness) Nearest(AnswerIndex answer, int sentence)
    {
        LearnedSentence? nearest = null;
        var best = 0.0;
        foreach (var not in _not)
        {
            var sameness = not.Sameness(answer, sentence);
            if (sameness >= SameMeaning && sameness > best)
            {
                (nearest, best) = (not, sameness);
            }
        }

        return (nearest, best);
    }

    /// <summary>Whether a sentence says some phrasing of the point better than the counter-example does.</summary>
    private bool SaysMore(AnswerIndex answer, int sentence, LearnedSentence not) =>
        _phrasings.Any(p => PhrasingMatcher.CoverageOf(answer, sentence, p) > Enumerable.Range(0, not.Index.Sentences.Count).Select(s => PhrasingMatcher.CoverageOf(not.Index, s, p)).DefaultIfEmpty().Max());
}
