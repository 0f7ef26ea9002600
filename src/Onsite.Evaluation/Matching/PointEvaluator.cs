using Onsite.Evaluation.Matching.Direction;
using Onsite.Evaluation.Rubrics;

namespace Onsite.Evaluation.Matching;

/// <summary>Judges one key point: the best of its ways decides, unless the answer is unsure of it or also says the opposite.</summary>
internal sealed class PointEvaluator
{
    /// <summary>How much of a statement must be denied for the answer to be taken as denying it.</summary>
    private const double DenialCoverage = 0.9;

    /// <summary>Sentences that deny nothing: "Without a key we would charge twice" speaks for the key.</summary>
    private const Standing NoDenial = Standing.Repetition | Standing.Unsure | Standing.Hypothetical | Standing.Counterfactual;

    private readonly KeyPoint _point;
    private readonly CompiledWay[] _ways;

    public PointEvaluator(KeyPoint point, CompiledWay[] ways)
    {
        _point = point;
        _ways = ways;
    }

    /// <summary>Its phrasings without marks.</summary>
    public IEnumerable<CompiledPhrasing> PlainPhrasings => _ways.SelectMany(way => way.Phrasings).Where(phrasing => phrasing.IsPlain);

    /// <summary>Judges the point.</summary>
    /// <param name="whole">The answer.</param>
    /// <param name="matcher">What measures coverage.</param>
    /// <param name="options">The thresholds.</param>
    /// <param name="contradictions">Receives what the answer says and denies.</param>
    /// <param name="sentences">The sentences on which the point rests.</param>
    public PointResult Evaluate(AnswerIndex whole, PhrasingMatcher matcher, EvaluationOptions options, List<Contradiction> contradictions, out IReadOnlyList<int> sentences)
    {
        var reversed = FindReversed(whole, options);
        var answer = reversed.Count > 0 ? whole.Without(reversed) : whole;
        Contradiction? contradiction = null;
        var shown = ShowBestWay(answer, matcher, options, Standing.Repetition | Standing.Question);
        var observation = Observe(shown, options);
        var reason = string.Empty;
        if (observation != Observation.NotObserved && IsUnsure(answer, shown))
        {
            // What is said for certain counts before what is said with doubt, even where the doubtful sentence comes nearer.
            var certain = ShowBestWay(answer, matcher, options, Standing.Repetition | Standing.Question | Standing.Unsure);
            if (Observe(certain, options) is var sure and not Observation.NotObserved)
            {
                (shown, observation) = (certain, sure);
            }
            else
            {
                observation = Observation.Unknown;
                reason = "The answer speaks of it and says that it is not sure.";
            }
        }

        if (observation == Observation.Met && DenyingSentence(answer, shown.Sentences, options) is >= 0 and var denial)
        {
            observation = Observation.Unknown;
            contradiction = new Contradiction(_point.Id, shown.Spans[0], answer.Sentences[denial].Span, _point.Statement);
            contradictions.Add(contradiction);
            shown = shown with { Spans = [.. shown.Spans, answer.Sentences[denial].Span], Sentences = [.. shown.Sentences, denial] };
        }

        var credit = shown.Explanation.Value;
        var observed = observation != Observation.NotObserved;
        var spans = observed ? SpanSet.Merge(shown.Spans) : [];
        sentences = observed ? shown.Sentences : [];
        reason = reason.Length > 0 ? reason : $"{_ways.Length} ways of making this point were tried; the best earned {credit:0.##}.";
        reason = reversed.Count > 0 ? reason + " Where the answer says it the other way round, it does not count." : reason;
        var explanation = contradiction?.Explain(credit, shown.Explanation) ?? new Explanation(credit, reason, spans, [shown.Explanation]);
        return new PointResult(_point, observation, credit, spans, observed ? shown.Found : [], observation == Observation.Met ? [] : shown.Missing, explanation)
        {
            Matches = observed ? shown.Matches : [],
            Nearest = observed ? null : Nearest(answer, matcher, options),
        };
    }

    /// <summary>The sentences that say it in the wrong direction: their words would make the point, and mean the opposite.</summary>
    private HashSet<int> FindReversed(AnswerIndex answer, EvaluationOptions options)
    {
        var reversed = new HashSet<int>();
        foreach (var way in _ways)
        {
            (way as CompiledDirection)?.FindReversed(answer, options, reversed);
        }

        return reversed;
    }

    private static Observation Observe(WayEvidence shown, EvaluationOptions options)
    {
        var credit = shown.Explanation.Value;
        return credit >= options.MetCredit ? Observation.Met : credit >= options.PartlyCredit ? Observation.Partly : Observation.NotObserved;
    }

    /// <summary>Of all phrasings the one that is covered most; of several the first.</summary>
    private PhrasingMatch? Nearest(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options)
    {
        var best = WindowMatch.None;
        CompiledPhrasing? nearest = null;
        foreach (var way in _ways)
        {
            foreach (var phrasing in way.Phrasings)
            {
                if (matcher.Best(answer, phrasing, Standing.Repetition | Standing.Question) is var match && match.Coverage > best.Coverage)
                {
                    (best, nearest) = (match, phrasing);
                }
            }
        }

        return nearest is null ? null : CompiledWay.Match(answer, nearest, best, CompiledWay.CreditOf(nearest, best.Coverage, options));
    }

    private static bool IsUnsure(AnswerIndex answer, WayEvidence shown) => shown.Sentences.All(s => answer.Sentences[s].Standing.HasFlag(Standing.Unsure));

    private WayEvidence ShowBestWay(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        var best = _ways[0];
        var bestScore = best.Score(answer, matcher, options, passOver);
        foreach (var way in _ways.AsSpan(1))
        {
            var score = way.Score(answer, matcher, options, passOver);
            if (score.Credit > bestScore.Credit || (score.Credit == bestScore.Credit && score.Coverage > bestScore.Coverage))
            {
                (best, bestScore) = (way, score);
            }
        }

        return best.Show(answer, matcher, options, passOver);
    }

    /// <summary>A sentence, other than those that make the point, that plainly denies it and does not make it as well; -1 where there is none.</summary>
    private int DenyingSentence(AnswerIndex answer, IReadOnlyList<int> making, EvaluationOptions options)
    {
        for (var s = 0; s < answer.Sentences.Count; s++)
        {
            if ((answer.Sentences[s].Standing & NoDenial) == Standing.Plain && Denies(answer, s) && !making.Contains(s) && !Makes(answer, s, options))
            {
                return s;
            }
        }

        return -1;
    }

    private bool Denies(AnswerIndex answer, int sentence)
    {
        foreach (var way in _ways)
        {
            if (way is CompiledStatement statement && PhrasingMatcher.Denial(answer, sentence, statement.Phrasing) >= DenialCoverage)
            {
                return true;
            }
        }

        return false;
    }

    private bool Makes(AnswerIndex answer, int sentence, EvaluationOptions options)
    {
        foreach (var way in _ways)
        {
            if (way is CompiledStatement statement && PhrasingMatcher.CoverageOf(answer, sentence, statement.Phrasing) >= options.FullCoverage)
            {
                return true;
            }
        }

        return false;
    }
}
