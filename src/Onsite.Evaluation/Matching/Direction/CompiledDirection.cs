using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Direction;

/// <summary>Two things in a relation that has a direction. The reverse earns nothing.</summary>
internal sealed class CompiledDirection : CompiledWay
{
    private readonly Relation _relation;
    private readonly CompiledPhrasing _first;
    private readonly CompiledPhrasing _second;
    private readonly int[] _verbUnits;

    /// <summary>Makes the way.</summary>
    /// <param name="relation">The relation.</param>
    /// <param name="first">Its first side.</param>
    /// <param name="second">Its second side.</param>
    /// <param name="verb">What the first does to the second, for <see cref="Relation.Acts"/>; null elsewhere.</param>
    public CompiledDirection(Relation relation, CompiledPhrasing first, CompiledPhrasing second, CompiledPhrasing? verb)
    {
        _relation = relation;
        _first = first;
        _second = second;
        _verbUnits = verb is null ? [] : [.. verb.Terms.SelectMany(t => t.Units)];
        var word = verb?.Text;
        Description = relation switch
        {
            Relation.Before => $"{first.Text}” before “{second.Text}",
            Relation.Causes => $"{first.Text}” leads to “{second.Text}",
            Relation.InsteadOf => $"{first.Text}” instead of “{second.Text}",
            _ => $"{first.Text}” {word} “{second.Text}",
        };
    }

    private string Description { get; }

    /// <summary>None: a side by itself makes nothing of the point.</summary>
    public override IReadOnlyList<CompiledPhrasing> Phrasings => [];

    public override WayScore Score(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        var best = Best(answer, options, passOver);
        return new WayScore(best.Credit, best.Coverage);
    }

    public override WayEvidence Show(AnswerIndex answer, PhrasingMatcher matcher, EvaluationOptions options, Standing passOver)
    {
        var best = Best(answer, options, passOver);
        if (best.Credit == 0)
        {
            return new WayEvidence([], [], [], [Wording.Quoted(Description)], Explanation.Leaf(0, $"“{Description}” is not said in this direction."));
        }

        var word = best.Credit < 1 ? "in part" : "in full";
        var firstToken = Math.Min(best.Split.First.From, best.Split.Second.From);
        var lastToken = Math.Max(best.Split.First.To, best.Split.Second.To) - 1;
        var span = SpanOf(answer, firstToken, lastToken);
        int[] sentences = [.. Enumerable.Range(best.Sentence, answer.Sentences[best.Sentence].Span.End >= span.End ? 1 : 2)];
        string[] missing = [.. Missing(answer, best.Sentence, best.Split.First, _first, eitherWay: false), .. Missing(answer, best.Sentence, best.Split.Second, _second, eitherWay: _relation == Relation.InsteadOf)];
        return new WayEvidence([span], sentences, [_first.Text, _second.Text], missing.Length == 0 ? [] : [Wording.All(missing)], Explanation.Leaf(best.Credit, $"“{Description}” is said {word}, in this direction: {Math.Round(100 * best.Coverage)} % of both sides is covered.", span))
        {
            Matches = [new PhrasingMatch(Description, best.Coverage, best.Credit, [.. sentences.Select(i => answer.Sentences[i].Span)], [span], Found(answer, best.Split), missing)],
        };
    }

    /// <summary>Adds the sentences that say the reverse and not the thing itself.</summary>
    public void FindReversed(AnswerIndex answer, EvaluationOptions options, HashSet<int> reversed)
    {
        const Standing NoClaim = Standing.Question | Standing.Counterfactual | Standing.Rejecting | Standing.Open;
        var splits = new List<Split>();
        for (var s = 0; s < answer.Sentences.Count; s++)
        {
            if ((answer.Sentences[s].Standing & NoClaim) != Standing.Plain)
            {
                continue;
            }

            SplitFinder.Find(answer, s, _relation, _verbUnits, splits);
            if (splits.Exists(split => IsReversed(answer, s, split, options)) && !splits.Exists(split => Coverage(answer, s, split) >= options.PartialCoverage) && !Warning.IsIn(answer, s))
            {
                reversed.Add(s);
            }
        }
    }

    /// <summary>Whether a split says the reverse. "Insert the key, charge, then write the result to the row" does not: what stands first has both sides in it.</summary>
    private bool IsReversed(AnswerIndex answer, int sentence, Split split, EvaluationOptions options) =>
        CoverageWithin(answer, sentence, split.Second, _first, eitherWay: _relation == Relation.InsteadOf) >= options.FullCoverage
        && CoverageWithin(answer, sentence, split.First, _second, eitherWay: false) >= options.FullCoverage
        && (split.Second.Reading == DenialReading.Turned || CoverageWithin(answer, sentence, split.First, _first, eitherWay: false) < options.PartialCoverage);

    private static TextSpan SpanOf(AnswerIndex answer, int first, int last) =>
        TextSpan.FromBounds(answer.Tokens[first].Span.Start, answer.Tokens[last].Span.End);

    private (double Credit, double Coverage, int Sentence, Split Split) Best(AnswerIndex answer, EvaluationOptions options, Standing passOver)
    {
        var best = (Credit: 0.0, Coverage: 0.0, Sentence: -1, Split: default(Split));
        var splits = new List<Split>();
        for (var s = 0; s < answer.Sentences.Count && best.Coverage < 1; s++)
        {
            if ((answer.Sentences[s].Standing & (passOver | Standing.TermList)) != Standing.Plain)
            {
                continue;
            }

            SplitFinder.Find(answer, s, _relation, _verbUnits, splits);
            foreach (var split in splits)
            {
                var coverage = Coverage(answer, s, split);
                if (coverage > best.Coverage)
                {
                    best = (coverage >= options.FullCoverage ? 1 : coverage >= options.PartialCoverage ? 0.5 : 0, coverage, s, split);
                }
            }
        }

        return best;
    }

    /// <summary>The lesser of what the two stretches cover of the two sides. What is not chosen may be denied: "instead of" denies it.</summary>
    private double Coverage(AnswerIndex answer, int sentence, Split split)
    {
        var first = CoverageWithin(answer, sentence, split.First, _first, eitherWay: false);
        return first == 0 ? 0 : Math.Min(first, CoverageWithin(answer, sentence, split.Second, _second, eitherWay: _relation == Relation.InsteadOf));
    }

    private static IEnumerable<string> Missing(AnswerIndex answer, int sentence, Stretch stretch, CompiledPhrasing side, bool eitherWay) =>
        PhrasingMatcher.Missing(answer.StatesWithin(sentence, stretch.From, stretch.To, eitherWay ? DenialReading.EitherWay : stretch.Reading), side);

    /// <summary>The two sides, each with its stretch.</summary>
    private IReadOnlyList<FoundTerm> Found(AnswerIndex answer, Split split) =>
    [
        new FoundTerm(_first.Text, 1, [SpanOf(answer, split.First.From, split.First.To - 1)]),
        new FoundTerm(_second.Text, 1, [SpanOf(answer, split.Second.From, split.Second.To - 1)]),
    ];

    private static double CoverageWithin(AnswerIndex answer, int sentence, Stretch stretch, CompiledPhrasing side, bool eitherWay) =>
        PhrasingMatcher.CoverageOf(answer.StatesWithin(sentence, stretch.From, stretch.To, eitherWay ? DenialReading.EitherWay : stretch.Reading), side);
}
