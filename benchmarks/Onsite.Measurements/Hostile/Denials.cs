using System.Text.RegularExpressions;

namespace Onsite.Measurements.Hostile;

/// <summary>Turns an answer into its opposite, sentence by sentence.</summary>
internal static partial class Denials
{
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

    /// <summary>Puts a "not" behind the first verb of each clause that takes one; where the sentence does not begin with such a clause, the whole of it is called untrue.</summary>
    private static string DenyVerb(string sentence)
    {
        var clauses = ClauseEnd().Split(sentence);
        return Verb().IsMatch(clauses[0]) ? string.Concat(clauses.Select(clause => Verb().Replace(clause, "$0 not", 1))) : "It is not true that " + LowerFirst(sentence);
    }

    private static string LowerFirst(string sentence) => sentence.Length > 1 && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    private static IEnumerable<string> Sentences(string answer) => SentenceEnd().Split(answer).Select(s => s.Trim().TrimStart('-', '*', '#', ' ')).Where(s => s.Length > 0);

    [GeneratedRegex(@"(?<=\w)'(d|ll|re)\b|\b(is|are|was|were|can|will|would|must|should|could|may|might)\b(?!')", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=[,;:])|(?= and | but )", RegexOptions.None, 1000)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
