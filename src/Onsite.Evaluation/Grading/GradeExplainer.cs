using System.Globalization;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Grading;

/// <summary>Tells how a grade came about: the words of the reference and where they were found, what each feature adds, what graded answers move.</summary>
internal static class GradeExplainer
{
    /// <summary>What moves a grade by less is not told.</summary>
    private const double LeastTold = 0.005;

    private const int MostCorrections = 3;

    private const int LongestQuote = 80;

    /// <summary>The tree.</summary>
    public static Explanation Explain(double value, GradedText answer, Measured measured, Prediction prediction, IReadOnlyList<Correction> corrections)
    {
        var terms = measured.Matches.Select(m => ExplainTerm(m, answer)).ToList();
        var spans = terms.SelectMany(t => t.Spans).Distinct().OrderBy(s => s.Start).ToList();
        var covered = measured.Values[(int)GradingFeature.CoverageSpelled];
        List<Explanation> parts =
        [
            new(Math.Clamp(covered, 0, 1), $"{Percent(covered)} of what the reference says is said.", spans, terms),
            new(prediction.Value, $"By its features the answer gets {Grade(prediction.Value)}; it began with {Grade(prediction.Start)}.", [], ExplainFeatures(measured, prediction)),
        ];
        if (corrections.Count > 0)
        {
            var moved = corrections.Sum(c => c.Amount);
            parts.Add(new Explanation(value, $"{corrections.Count} graded {(corrections.Count == 1 ? "answer" : "answers")} to this question {Move(moved)}.", [], ExplainCorrections(corrections)));
        }

        return new Explanation(value, $"Grade {Grade(value)} of 1.", spans, parts);
    }

    private static Explanation ExplainTerm(TermMatch match, GradedText answer)
    {
        var word = match.Term.Word.Word;
        if (match.Related <= 0)
        {
            return Explanation.Leaf(0, $"“{word}” was not found.");
        }

        var span = TextSpan.FromBounds(answer.Words[match.First].Span.Start, answer.Words[match.First + match.Count - 1].Span.End);
        var found = span.Of(answer.Text);
        return match.Exact > 0 ? Explanation.Leaf(1, $"“{word}” is said: “{found}”.", span)
            : match.Spelled >= match.Related ? Explanation.Leaf(match.Spelled, $"“{word}” is nearly spelt like “{found}”.", span)
            : Explanation.Leaf(match.Spelled, $"“{word}” was not found; “{found}” keeps like company, {Percent(match.Related)}.", span);
    }

    private static List<Explanation> ExplainFeatures(Measured measured, Prediction prediction) =>
    [
        .. Enum.GetValues<GradingFeature>()
            .Where(f => Math.Abs(prediction.Added[(int)f]) >= LeastTold)
            .OrderByDescending(f => Math.Abs(prediction.Added[(int)f]))
            .Select(f => Explanation.Leaf(Math.Clamp(measured.Values[(int)f], 0, 1), $"{Name(f)} of {Grade(measured.Values[(int)f])} {Move(prediction.Added[(int)f])}.")),
    ];

    private static List<Explanation> ExplainCorrections(IReadOnlyList<Correction> corrections) =>
    [
        .. corrections
            .Where(c => Math.Abs(c.Amount) >= LeastTold)
            .OrderByDescending(c => Math.Abs(c.Amount))
            .Take(MostCorrections)
            .Select(c => Explanation.Leaf(c.Answer.Grade, $"“{Quote(c.Answer.Text)}”, graded {Grade(c.Answer.Grade)}, {Move(c.Amount)}.")),
    ];

    /// <summary>"CoverageSpelled" becomes "Coverage spelled".</summary>
    private static string Name(GradingFeature feature) => string.Concat(feature.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));

    private static string Move(double amount) => amount < 0 ? $"takes off {Grade(-amount)}" : $"adds {Grade(amount)}";

    private static string Grade(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    private static string Quote(string text) => text.Length <= LongestQuote ? text : text[..(char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote)] + "…";
}
