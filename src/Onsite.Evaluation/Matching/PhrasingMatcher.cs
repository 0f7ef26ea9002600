using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching;

/// <summary>
/// Measures how much of a phrasing an answer covers: asymmetrically, so that a long answer is not punished for what else it says, and in windows of one or two sentences, so that words
/// which happen to stand far apart do not add up to a statement.
/// </summary>
internal sealed class PhrasingMatcher
{
    /// <summary>What the parts of a concept's name are worth where the concept itself is not named.</summary>
    private const double NamePartShare = 0.6;

    /// <summary>What a word on the wrong side of a negation is worth where phrasing and window both deny something: the negation may stand before another word and mean the same.</summary>
    private const double MovedNegationShare = 0.65;

    /// <summary>What a plain phrasing keeps of its coverage where words of it stand on the other side of a negation, as a share of what earns credit: enough for the sentence to be the nearest, never for credit.</summary>
    private const double OppositeShare = 0.95;

    /// <summary>How much of a plain phrasing has to stand on the other side of a negation for the sentence to say the opposite.</summary>
    private const double TurnedShare = 0.2;

    /// <summary>How much of what a sentence covers it has to deny to be taken for a denial.</summary>
    private const double DeniedShare = 0.6;

    private readonly EvaluationOptions _options;

    public PhrasingMatcher(EvaluationOptions options) => _options = options;

    /// <summary>The window that covers most of a phrasing.</summary>
    /// <param name="answer">Where to look.</param>
    /// <param name="phrasing">What to look for.</param>
    /// <param name="passOver">Sentences that are passed over.</param>
    /// <param name="singleSentence">Whether two sentences together do not count.</param>
    public WindowMatch Best(AnswerIndex answer, CompiledPhrasing phrasing, Standing passOver, bool singleSentence = false) =>
        Search(answer, phrasing, double.PositiveInfinity, 0, passOver, singleSentence);

    /// <summary>The first window that covers enough of a phrasing; none where no window does.</summary>
    /// <param name="answer">Where to look.</param>
    /// <param name="phrasing">What to look for.</param>
    /// <param name="enough">The coverage to reach.</param>
    /// <param name="fromSentence">The sentence to begin at.</param>
    /// <param name="passOver">Sentences that are passed over.</param>
    public WindowMatch First(AnswerIndex answer, CompiledPhrasing phrasing, double enough, int fromSentence, Standing passOver)
    {
        var match = Search(answer, phrasing, enough, fromSentence, passOver);
        return match.Coverage >= enough ? match : WindowMatch.None;
    }

    private WindowMatch Search(AnswerIndex answer, CompiledPhrasing phrasing, double enough, int fromSentence, Standing passOver, bool singleSentence = false)
    {
        var best = WindowMatch.None;
        var oppositeShare = OppositeShare * _options.PartialCoverage;
        passOver = phrasing.Asks ? passOver & ~Standing.Question : passOver;
        for (var s = fromSentence; s < answer.Sentences.Count && best.Coverage < enough; s++)
        {
            var standing = answer.Sentences[s].Standing;
            if ((standing & passOver) != Standing.Plain)
            {
                continue;
            }

            var factor = standing.HasFlag(Standing.TermList) ? _options.TermListFactor : 1;
            var one = Focused(factor * Coverage(answer.StatesOf(s), default, phrasing, oppositeShare), answer.FocusOf(s), phrasing);
            if (one > best.Coverage)
            {
                best = new WindowMatch(one, s, 1);
            }

            if (!singleSentence && s + 1 < answer.Sentences.Count && (answer.Sentences[s + 1].Standing & passOver) == Standing.Plain && one < 1)
            {
                factor = answer.Sentences[s + 1].Standing.HasFlag(Standing.TermList) ? _options.TermListFactor : factor;
                var focus = Math.Max(answer.FocusOf(s), answer.FocusOf(s + 1));
                var two = Focused(factor * _options.TwoSentenceFactor * Coverage(answer.StatesOf(s), answer.StatesOf(s + 1), phrasing, oppositeShare), focus, phrasing);
                if (two > best.Coverage && two > one)
                {
                    best = new WindowMatch(two, s, 2);
                }
            }
        }

        return best;
    }

    /// <summary>What is left of a plain phrasing's coverage where less than the whole is said and the window covers another point better: it probably speaks of that.</summary>
    private double Focused(double coverage, double focus, CompiledPhrasing phrasing) =>
        phrasing.IsPlain && coverage < focus && coverage < _options.FullCoverage ? coverage * coverage / focus : coverage;

    /// <summary>How much of a phrasing one sentence covers.</summary>
    public static double CoverageOf(AnswerIndex answer, int sentence, CompiledPhrasing phrasing) => Coverage(answer.StatesOf(sentence), default, phrasing, oppositeShare: 0);

    /// <summary>How much of a phrasing is covered by what a stretch of text does with every unit.</summary>
    public static double CoverageOf(ReadOnlySpan<byte> states, CompiledPhrasing phrasing) => Coverage(states, default, phrasing, oppositeShare: 0);

    /// <summary>How clearly a sentence denies what a phrasing affirms: the share of it that is spoken of where most of that is denied. 0 where the phrasing itself denies.</summary>
    public static double Denial(AnswerIndex answer, int sentence, CompiledPhrasing phrasing)
    {
        if (phrasing.Denies || phrasing.Terms.Length < 3)
        {
            return 0;
        }

        var (covered, denied) = DeniedCoverage(answer.StatesOf(sentence), phrasing);
        return denied >= DeniedShare * covered ? covered : 0;
    }

    /// <summary>The stretches of a window that cover a phrasing, clause by clause, and the words of the phrasing that are found and missing.</summary>
    public static PhrasingEvidence Evidence(AnswerIndex answer, CompiledPhrasing phrasing, WindowMatch match)
    {
        var found = new List<FoundTerm>();
        var missing = new List<string>();
        var second = match.SentenceCount > 1 ? answer.StatesOf(match.FirstSentence + 1) : default;
        var first = answer.StatesOf(match.FirstSentence);
        var windowDenies = phrasing.Denies && DeniesAny(first, second, phrasing);
        var matched = new HashSet<int>();
        foreach (var term in phrasing.Terms)
        {
            if (Match(first, second, term, term.Polarity, phrasing.Denies, windowDenies) is > 0 and var share)
            {
                if (!term.IsBinding)
                {
                    found.Add(new FoundTerm(term.Surface, share, Places(answer, term, match)));
                }

                matched.UnionWith(term.Units);
                matched.UnionWith(term.Parts);
                matched.UnionWith(term.Near.Select(near => near.Unit));
            }
            else if (!term.IsBinding)
            {
                missing.Add(term.Wanted(Names(first, second, term)));
            }
        }

        var spans = new List<TextSpan>();
        for (var s = match.FirstSentence; s < match.FirstSentence + match.SentenceCount; s++)
        {
            if (ClauseFinder.Around(answer, s, matched) is { Length: > 0 } span)
            {
                spans.Add(span);
            }
        }

        return new PhrasingEvidence(spans, found, missing);
    }

    /// <summary>What a stretch of text lacks of a phrasing, in words.</summary>
    public static IReadOnlyList<string> Missing(ReadOnlySpan<byte> states, CompiledPhrasing phrasing)
    {
        var missing = new List<string>();
        var denies = phrasing.Denies && DeniesAny(states, default, phrasing);
        foreach (var term in phrasing.Terms)
        {
            if (!term.IsBinding && Match(states, default, term, term.Polarity, phrasing.Denies, denies) == 0)
            {
                missing.Add(term.Wanted(Names(states, default, term)));
            }
        }

        return missing;
    }

    /// <summary>Where a window says what a term looks for: the thing itself, or else the parts of its name, or else what comes near.</summary>
    private static IReadOnlyList<TextSpan> Places(AnswerIndex answer, PhrasingTerm term, WindowMatch match)
    {
        foreach (var units in (int[][])[term.Units, term.Parts, .. term.Near.Select(near => (int[])[near.Unit])])
        {
            var places = new List<TextSpan>();
            for (var s = match.FirstSentence; s < match.FirstSentence + match.SentenceCount; s++)
            {
                foreach (var occurrence in answer.OccurrencesOf(s))
                {
                    if (units.Contains(occurrence.Unit))
                    {
                        places.Add(TextSpan.FromBounds(answer.Tokens[occurrence.FirstToken].Span.Start, answer.Tokens[occurrence.FirstToken + occurrence.TokenCount - 1].Span.End));
                    }
                }
            }

            if (places.Count > 0)
            {
                return SpanSet.Merge(places);
            }
        }

        return [];
    }

    private static double Coverage(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, CompiledPhrasing phrasing, double oppositeShare)
    {
        var windowDenies = phrasing.Denies && DeniesAny(first, second, phrasing);
        var covered = 0.0;
        var turned = 0.0;
        var opposite = false;
        foreach (var term in phrasing.Terms)
        {
            var match = Match(first, second, term, term.Polarity, phrasing.Denies, windowDenies);
            if (match == 0 && term.Required)
            {
                return 0;
            }

            // What the phrasing denies is affirmed by a window that denies nothing: the opposite is no half of the truth.
            opposite |= match == 0 && term.Polarity == Polarity.Denied && !windowDenies && Names(first, second, term);
            turned += match == 0 && phrasing.IsPlain ? term.Weight * Match(first, second, term, Polarity.Either, phrasing.Denies, windowDenies) : 0;
            covered += term.Weight * match;
        }

        opposite |= turned > 0 && turned >= TurnedShare * phrasing.TotalWeight;
        var coverage = opposite ? 0 : phrasing.CoverageOf(covered);
        return phrasing.IsPlain ? Math.Max(coverage, oppositeShare * phrasing.CoverageOf(covered + turned)) : coverage;
    }

    /// <summary>How well a window matches a term: 1 where it says the same, less where it says it in part, 0 where it does not or says the opposite.</summary>
    private static double Match(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, PhrasingTerm term, Polarity polarity, bool phrasingDenies, bool windowDenies)
    {
        var state = 0;
        foreach (var unit in term.Units)
        {
            state |= first[unit] | (second.IsEmpty ? 0 : second[unit]);
        }

        var share = 1.0;
        if (state == 0 && term.Parts.Length > 0)
        {
            var parts = 0;
            foreach (var part in term.Parts)
            {
                var bits = first[part] | (second.IsEmpty ? 0 : second[part]);
                state |= bits;
                parts += bits != 0 ? 1 : 0;
            }

            share = term.Required && parts < term.Parts.Length ? 0 : NamePartShare * parts / term.Parts.Length;
        }

        if (state == 0)
        {
            return term.Near.Length > 0 ? MatchNear(first, second, term, polarity, phrasingDenies, windowDenies) : 0;
        }

        return (state & Wanted(polarity)) != 0 ? share : phrasingDenies && windowDenies ? share * MovedNegationShare : 0;
    }

    /// <summary>What the nearest of the things that come near a term earns.</summary>
    private static double MatchNear(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, PhrasingTerm term, Polarity polarity, bool phrasingDenies, bool windowDenies)
    {
        foreach (var near in term.Near)
        {
            var state = first[near.Unit] | (second.IsEmpty ? 0 : second[near.Unit]);
            if (state == 0)
            {
                continue;
            }

            var wanted = near.IsOpposite ? Wanted(Opposite(polarity)) : Wanted(polarity);
            if ((state & wanted) != 0)
            {
                return near.Share;
            }

            return phrasingDenies && windowDenies && !near.IsOpposite ? near.Share * MovedNegationShare : 0;
        }

        return 0;
    }

    private static int Wanted(Polarity polarity) => polarity switch
    {
        Polarity.Affirmed => AnswerIndex.Affirmed,
        Polarity.Denied => AnswerIndex.Denied,
        _ => AnswerIndex.Affirmed | AnswerIndex.Denied,
    };

    private static Polarity Opposite(Polarity polarity) => polarity switch
    {
        Polarity.Affirmed => Polarity.Denied,
        Polarity.Denied => Polarity.Affirmed,
        _ => Polarity.Either,
    };

    private static bool Names(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, PhrasingTerm term)
    {
        foreach (var unit in term.Units)
        {
            if ((first[unit] | (second.IsEmpty ? 0 : second[unit])) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool DeniesAny(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, CompiledPhrasing phrasing)
    {
        foreach (var term in phrasing.Terms)
        {
            foreach (var unit in term.Units)
            {
                if (((first[unit] | (second.IsEmpty ? 0 : second[unit])) & AnswerIndex.Denied) != 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (double Covered, double Denied) DeniedCoverage(ReadOnlySpan<byte> states, CompiledPhrasing phrasing)
    {
        var covered = 0.0;
        var denied = 0.0;
        foreach (var term in phrasing.Terms)
        {
            var state = 0;
            foreach (var unit in term.Units)
            {
                state |= states[unit];
            }

            if (state != 0)
            {
                covered += term.Weight;
                denied += state == AnswerIndex.Denied && term.Polarity == Polarity.Affirmed ? term.Weight : 0;
            }
            else if (term.Required)
            {
                return (0, 0);
            }
        }

        return (covered / phrasing.TotalWeight, denied / phrasing.TotalWeight);
    }
}

/// <summary>What shows that a phrasing was covered.</summary>
/// <param name="Spans">The clauses that cover it.</param>
/// <param name="Found">What the phrasing looks for that is there.</param>
/// <param name="Missing">The words of the phrasing that are not.</param>
internal sealed record PhrasingEvidence(IReadOnlyList<TextSpan> Spans, IReadOnlyList<FoundTerm> Found, IReadOnlyList<string> Missing);
