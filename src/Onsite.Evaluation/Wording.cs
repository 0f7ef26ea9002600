namespace Onsite.Evaluation;

/// <summary>Says in the words of a sentence what is wanted: all of some things, one of them, or some more of them. Command, pages and stored scorecards say it by this alone.</summary>
public static class Wording
{
    /// <summary>Of things that stand for each other so many are named; the rest is counted.</summary>
    private const int MostNamed = 3;

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>"a", "a and b", "a, b and c"; empty where there is nothing. Things that are lists themselves are held apart by semicolons.</summary>
    public static string All(IReadOnlyList<string> things) => Join(things, "and");

    /// <summary>"any one of a, b or c"; at most three are named: "any one of a, b, c or another of 7 ways". One thing is named alone.</summary>
    public static string AnyOf(IReadOnlyList<string> things) => things.Count > 1 ? "any one of " + Some(things, 1) : All(things);

    /// <summary>"two more of a, b and c"; at most three are named. All of them, where all are wanted.</summary>
    /// <param name="wanted">How many are wanted: from 1 to the number of things.</param>
    /// <param name="things">Those that would do.</param>
    /// <param name="some">Whether some of their kind are there, so that it is more that is wanted.</param>
    public static string SomeOf(int wanted, IReadOnlyList<string> things, bool some) =>
        wanted >= things.Count ? All(things) : wanted == 1 && !some ? AnyOf(things) : $"{Number(wanted)} {(some ? "more " : string.Empty)}of {Some(things, wanted)}";

    /// <summary>A phrasing as it is named in a sentence: in quotation marks.</summary>
    public static string Quoted(string phrasing) => $"“{phrasing}”";

    private static string Some(IReadOnlyList<string> things, int wanted)
    {
        var more = things.Count - MostNamed;
        if (more <= 0)
        {
            return Join(things, wanted == 1 ? "or" : "and");
        }

        var rest = wanted == 1 ? $"another of {things.Count} ways" : $"{Number(more)} other{(more == 1 ? string.Empty : "s")}";
        return Join([.. things.Take(MostNamed), rest], wanted == 1 ? "or" : "and");
    }

    private static string Join(IReadOnlyList<string> things, string word)
    {
        if (things.Count < 2)
        {
            return string.Concat(things);
        }

        var separated = things.Any(t => t.Contains(", ", StringComparison.Ordinal) || (things.Count > 2 && t.Contains(" or ", StringComparison.Ordinal)));
        return string.Join(separated ? "; " : ", ", things.SkipLast(1)) + (separated ? "; " : " ") + word + " " + things[^1];
    }

    private static string Number(int count) => count < Numbers.Length ? Numbers[count] : count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
