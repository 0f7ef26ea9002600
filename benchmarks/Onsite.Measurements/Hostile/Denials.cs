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

    /// <summary>Puts a "not" where a speaker would; where there is no such place, the whole sentence is called false.</summary>
    private static string DenyVerb(string sentence) => Verb().Match(sentence) is { Success: true } verb
        ? sentence[..(verb.Index + verb.Length)] + " not" + sentence[(verb.Index + verb.Length)..]
        : "It is not true that " + LowerFirst(sentence);

    private static string LowerFirst(string sentence) => sentence.Length > 1 && char.IsLower(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence[1..] : sentence;

    private static IEnumerable<string> Sentences(string answer) => SentenceEnd().Split(answer).Select(s => s.Trim().TrimStart('-', '*', '#', ' ')).Where(s => s.Length > 0);

    [GeneratedRegex(@"\b(is|are|was|were|can|will|would|must|should|could|does|do|has|have|may|might)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
