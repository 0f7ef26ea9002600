using System.Globalization;
using Onsite.Evaluation.Matching;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Integrity;

/// <summary>
/// Looks at an answer as a whole. A sentence is credited for what it says; an answer made of all terms, all sentences or everything and its opposite would collect credit without having said
/// anything, and that shows only from the distance. The thresholds lie far from what honest answers reach: <c>./measure hostile</c> counts both.
/// </summary>
internal static class CautionFinder
{
    /// <summary>From this share of its words an answer is taken for what most of it is.</summary>
    private const double Most = 0.5;

    /// <summary>Below this many words there is not enough to speak of a whole.</summary>
    private const int LeastWords = 25;

    /// <summary>More words than anybody says or types in the time of a round: at 170 a minute, 12 minutes without a breath.</summary>
    private const int ManyWords = 2_000;

    /// <summary>Below this share of its words a very long answer does not bear on the question.</summary>
    private const double LeastBearing = 0.1;

    /// <summary>Sentences shorter than this are repeated by chance.</summary>
    private const int LeastRepeatedTokens = 5;

    /// <summary>From this many points, and this share of all that were observed, contradiction is no slip.</summary>
    private const int ManyContradictions = 3;

    private const double ContradictedShare = 0.25;

    private const int MostSpans = 3;

    /// <summary>The last code point of the Latin letters with their marks (Latin Extended-B).</summary>
    private const int LastLatin = 0x24F;

    /// <summary>The cautions of an answer, in the order of their kinds.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="making">For every sentence whether a point rests on it.</param>
    /// <param name="points">What became of the points.</param>
    /// <param name="contradicted">Where it says and denies a thing: one stretch for each.</param>
    public static IReadOnlyList<Caution> Find(AnswerIndex answer, IReadOnlyList<bool> making, IReadOnlyList<PointResult> points, IReadOnlyList<TextSpan> contradicted)
    {
        var cautions = new List<Caution>();
        var words = answer.Tokens.Count;
        if (words >= LeastWords)
        {
            AddShare(cautions, answer, CautionKind.TermList, s => s.Standing.HasFlag(Standing.TermList), "{0} % of its words stand in lists of terms that say nothing about them.");
            AddShare(cautions, answer, CautionKind.QuestionRepeated, s => s.Standing.HasFlag(Standing.Repetition), "{0} % of its words repeat the question.");
            var repeated = Repeated(answer);
            AddShare(cautions, answer, CautionKind.SelfRepeated, s => repeated.Contains(s.FirstToken), "{0} % of its words repeat what it has said before.");
        }

        AddOtherScript(cautions, answer);
        AddSparse(cautions, answer, making);
        AddContradicted(cautions, points, contradicted);
        return [.. cautions.OrderBy(c => c.Kind)];
    }

    private static void AddShare(List<Caution> cautions, AnswerIndex answer, CautionKind kind, Func<Sentence, bool> isSo, string reason)
    {
        var concerned = answer.Sentences.Where(isSo).ToList();
        var share = (double)concerned.Sum(s => s.TokenCount) / answer.Tokens.Count;
        if (share >= Most)
        {
            cautions.Add(new Caution(kind, share, string.Format(CultureInfo.InvariantCulture, reason, Percent(share)), [.. concerned.Take(MostSpans).Select(s => s.Span)]));
        }
    }

    /// <summary>The sentences, by their first token, that stand in the answer already.</summary>
    private static HashSet<int> Repeated(AnswerIndex answer)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = new HashSet<int>();
        foreach (var sentence in answer.Sentences)
        {
            if (sentence.TokenCount >= LeastRepeatedTokens && !seen.Add(string.Join(' ', answer.Tokens.Skip(sentence.FirstToken).Take(sentence.TokenCount).Select(t => t.Stem))))
            {
                repeated.Add(sentence.FirstToken);
            }
        }

        return repeated;
    }

    private static void AddOtherScript(List<Caution> cautions, AnswerIndex answer)
    {
        var letters = 0;
        var other = 0;
        foreach (var rune in answer.Text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetter(rune))
            {
                letters++;
                other += rune.Value > LastLatin ? 1 : 0;
            }
        }

        var share = letters == 0 ? 0 : (double)other / letters;
        if (share >= Most)
        {
            cautions.Add(new Caution(CautionKind.OtherScript, share, $"{Percent(share)} % of its letters are in a script that is not read: answers are judged in English.", [.. answer.Sentences.Take(1).Select(s => s.Span)]));
        }
    }

    private static void AddSparse(List<Caution> cautions, AnswerIndex answer, IReadOnlyList<bool> making)
    {
        var words = answer.Tokens.Count;
        var bearing = answer.Sentences.Where((_, i) => making[i]).Sum(s => s.TokenCount);
        var share = words == 0 ? 0 : 1 - ((double)bearing / words);
        if (words > ManyWords && share > 1 - LeastBearing)
        {
            var reason = string.Create(CultureInfo.InvariantCulture, $"It has {words:N0} words, and {bearing:N0} of them stand in sentences that bear on the question.");
            cautions.Add(new Caution(CautionKind.Sparse, share, reason, [.. answer.Sentences.Where((_, i) => !making[i]).Take(MostSpans).Select(s => s.Span)]));
        }
    }

    private static void AddContradicted(List<Caution> cautions, IReadOnlyList<PointResult> points, IReadOnlyList<TextSpan> contradicted)
    {
        var observed = points.Count(p => p.Observation != Observation.NotObserved);
        if (contradicted.Count >= ManyContradictions && contradicted.Count >= ContradictedShare * observed)
        {
            var share = Math.Min(1, (double)contradicted.Count / observed);
            cautions.Add(new Caution(CautionKind.Contradicted, share, $"It says and denies {contradicted.Count} things, and speaks of {observed} points.", [.. contradicted.Take(MostSpans)]));
        }
    }

    private static string Percent(double share) => Math.Floor(100 * share).ToString("0", CultureInfo.InvariantCulture);
}
