using System.Text;
using Onsite.Evaluation.Matching.Negation;
using Onsite.Evaluation.Text;

namespace Onsite.Measurements.Measurements;

/// <summary>
/// Whether the evaluator's scopes deny what people say is denied: the sentences of the NegEx test kit (W. Chapman et al., 2001), each with one condition that is denied or not. The clinical words that
/// deny ("denies", "no evidence of") belong to that field, so they are read from the kit; the algorithm, and the words of everyday English, are the evaluator's own.
/// </summary>
internal sealed class NegationMeasurement : IMeasurement
{
    private const int NegatedCount = 491;
    private const int AffirmedCount = 1885;

    public string Name => "negation";

    public string About => "Sentences of clinical notes, each with a condition that is denied there or not: F1 of the class 'negated' by the evaluator's scopes; baseline: its cues of everyday English alone.";

    public IReadOnlyList<Goal> Goals { get; } = [new("f1", AtLeast: 0.96)];

    public string Source => "NegEx test kit, github.com/chapmanbe/negex at d136b972b5d2 (Apache-2.0): rsAnnotations-1-120-random.txt and negex_triggers.txt, in the folder negation.";

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var rows = ReadRows(bench.DataFile("negation", "rsAnnotations-1-120-random.txt"));
        Bench.RequireCount("negated sentences", rows.Count(r => r.Negated), NegatedCount);
        Bench.RequireCount("affirmed sentences", rows.Count(r => !r.Negated), AffirmedCount);
        var clinical = new NegationCues([.. EnglishCues.All, .. ReadCues(bench.DataFile("negation", "negex_triggers.txt"))]);
        var all = Tally(rows, clinical);
        var unseen = Tally(rows.Where(r => !r.MayBeRead), clinical);
        var seen = Tally(rows.Where(r => r.MayBeRead), clinical);
        var english = Tally(rows, NegationCues.English);
        return Task.FromResult<IReadOnlyList<Figure>>(
        [
            new("sentences", rows.Count, "sentences"),
            new("f1", all.F1, "of 1"),
            new("precision", all.Precision, "of 1"),
            new("recall", all.Recall, "of 1"),
            new("f1OfUnreadHalf", unseen.F1, "of 1"),
            new("f1OfReadHalf", seen.F1, "of 1"),
            new("f1OfEnglishCuesAlone", english.F1, "of 1"),
        ]);
    }

    /// <summary>
    /// A row is used where it has all six columns and is marked "Negated" or "Affirmed"; only the heading is not. Where the condition runs on beyond its sentence, so that the sentence does not hold it
    /// whole (11 rows), nothing in the sentence denies it.
    /// </summary>
    private static List<Row> ReadRows(string path)
    {
        var rows = new List<Row>();
        foreach (var line in File.ReadLines(path, Encoding.Latin1))
        {
            if (line.Split('\t') is [_, var condition, var sentence, ("Negated" or "Affirmed") and var status, _, _])
            {
                rows.Add(new Row(condition, sentence, status is "Negated"));
            }
        }

        return rows;
    }

    private static IEnumerable<NegationCue> ReadCues(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var text, var mark])
            {
                yield return new NegationCue(text, mark switch
                {
                    "[PREN]" => CueKind.BeforeThing,
                    "[POST]" => CueKind.Behind,
                    "[CONJ]" => CueKind.Terminator,

                    // "Rule out" and its like leave open whether it is so; that is no denial.
                    _ => CueKind.Pseudo,
                });
            }
        }
    }

    private static Counts Tally(IEnumerable<Row> rows, NegationCues cues)
    {
        var counts = new Counts(0, 0, 0);
        foreach (var row in rows)
        {
            var found = IsDenied(row, cues);
            counts = new Counts(
                counts.Right + (found && row.Negated ? 1 : 0),
                counts.Wrong + (found && !row.Negated ? 1 : 0),
                counts.Missed + (!found && row.Negated ? 1 : 0));
        }

        return counts;
    }

    private static bool IsDenied(Row row, NegationCues cues)
    {
        var tokens = Tokenizer.Tokenize(row.Sentence);
        var condition = Tokenizer.Tokenize(row.Condition);
        return Find(tokens, condition, row.Sentence) is >= 0 and var at
            && NegationScope.IsNameDenied(tokens, NegationScope.Find(tokens, cues), at, condition.Count, cues);
    }

    /// <summary>Where the condition stands: the kit writes it in capitals, which tells it from other places with the same words.</summary>
    private static int Find(List<Token> tokens, List<Token> condition, string sentence)
    {
        var first = -1;
        for (var i = 0; i + condition.Count <= tokens.Count; i++)
        {
            if (Enumerable.Range(0, condition.Count).All(k => tokens[i + k].Word == condition[k].Word))
            {
                var span = TextSpan.FromBounds(tokens[i].Span.Start, tokens[i + condition.Count - 1].Span.End);
                if (!sentence.AsSpan(span.Start, span.Length).ContainsAnyInRange('a', 'z'))
                {
                    return i;
                }

                first = first < 0 ? i : first;
            }
        }

        return first;
    }

    private sealed record Row(string Condition, string Sentence, bool Negated)
    {
        /// <summary>Half of the rows, by a hash (FNV-1a) of their sentences: only the errors in these may be looked at when the algorithm is worked on.</summary>
        public bool MayBeRead { get; } = Sentence.Aggregate(2166136261u, (hash, c) => unchecked((hash ^ c) * 16777619u)) / 7 % 2 == 0;
    }

    private sealed record Counts(int Right, int Wrong, int Missed)
    {
        public double Precision => (double)Right / (Right + Wrong);

        public double Recall => (double)Right / (Right + Missed);

        public double F1 => 2.0 * Right / ((2 * Right) + Wrong + Missed);
    }
}
