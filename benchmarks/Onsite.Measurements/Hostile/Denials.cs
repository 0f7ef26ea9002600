using System.Text.RegularExpressions;

namespace Onsite.Measurements.Hostile;

/// <summary>Turns an answer into its opposite, sentence by sentence.</summary>
internal static partial class Denials
{
    /// <summary>How many words may stand before a verb for its "not" to be heard as that of the sentence.</summary>
    private const int NearBeginning = 6;

    private static readonly string[] Openings = ["It is not true that", "We would never do this:", "I do not think that", "It is wrong that"];

    /// <summary>The answer with every sentence denied, in several ways.</summary>
    public static IEnumerable<string> Of(string answer)
    {
        yield return string.Join('\n', Sentences(answer).Select(DenyVerb));
        foreach (var opening in Openings)
        {
            yield return string.Join('\n', Sentences(answer).Select(s => opening + " " + LowerFirst(s)));
        }
    }

    /// <summary>Every sentence followed by its opposite.</summary>
    public static string Interleaved(string answer) => string.Join('\n', Sentences(answer).Select(s => s + " " + DenyVerb(s)));

    /// <summary>Puts a "not" behind every verb that takes one, where the first of them stands near the beginning; otherwise the whole sentence is called untrue.</summary>
    private static string DenyVerb(string sentence) => Verb().Match(sentence) is { Success: true } verb && sentence[..verb.Index].Count(c => c == ' ') <= NearBeginning && !sentence[..verb.Index].Contains(',', StringComparison.Ordinal)
        ? Verb().Replace(sentence, "$0 not")
        : "It is not true that " + LowerFirst(sentence);

    private static string LowerFirst(string sentence) => sentence.Length > 1 && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    private static IEnumerable<string> Sentences(string answer) => SentenceEnd().Split(answer).Select(s => s.Trim().TrimStart('-', '*', '#', ' ')).Where(s => s.Length > 0);

    [GeneratedRegex(@"(?<=\w)'(d|ll|re)\b|\b(is|are|was|were|can|will|would|must|should|could|does|do|has|have|may|might)\b(?!')", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
