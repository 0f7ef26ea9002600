using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Stance;

/// <summary>Finds what is reported as somebody else's opinion: "people say that it is easy, but it is not". It ends where the speaker's own view begins, and is none where the speaker agrees.</summary>
internal static class Attribution
{
    /// <summary>How many words may stand between those who say it and their saying it.</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Others = Set("people some many most others folks textbook textbooks book books blog blogs tutorial tutorials vendor vendors marketing salespeople wisdom colleague colleagues somebody someone everyone everybody");

    private static readonly FrozenSet<string> Sayings = Set("say says said saying claim claims claimed think thinks thought believe believes believed argue argues argued tell tells told assume assumes assumed suggest suggests suggested promise promises promised pretend pretends write writes wrote has");

    private static readonly FrozenSet<string> Turns = Set("but however yet though although whereas actually except instead i i'd i've i'm we we'd");

    private static readonly FrozenSet<string> Between = Set("who often still will would usually sometimes always just might may also on the internet it that naively");

    private static readonly string[][] Agreements =
    [
        ["i", "agree"], ["we", "agree"], ["are", "right"], ["is", "right"], ["they're", "right"], ["rightly"], ["correctly"], ["is", "true"], ["i", "think", "so", "too"], ["fair", "enough"],
    ];

    /// <summary>Marks the words of a sentence that are somebody else's.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="from">The first token of the sentence.</param>
    /// <param name="to">Behind its last token.</param>
    /// <param name="disowned">Receives the marks.</param>
    public static void Mark(IReadOnlyList<Token> tokens, int from, int to, bool[] disowned)
    {
        for (var i = from; i < to; i++)
        {
            if (!Others.Contains(tokens[i].Word) || SayingBehind(tokens, i, to) is not (> 0 and var saying) || IsAgreedWith(tokens, saying, to))
            {
                continue;
            }

            var end = saying + 1;
            while (end < to && !Turns.Contains(tokens[end].Word) && tokens[end].BreakBefore < Boundary.Clause)
            {
                disowned[end++] = true;
            }

            i = end - 1;
        }
    }

    private static int SayingBehind(IReadOnlyList<Token> tokens, int at, int to)
    {
        for (var i = at + 1; i < Math.Min(to, at + 1 + Reach); i++)
        {
            if (tokens[i].Word is "has" ? i + 1 < to && tokens[i + 1].Word is "it" : Sayings.Contains(tokens[i].Word))
            {
                return i;
            }

            if (!Between.Contains(tokens[i].Word) && i > at + 1)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsAgreedWith(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = Math.Max(0, from - 1); i < to; i++)
        {
            foreach (var agreement in Agreements)
            {
                if (i + agreement.Length <= to && !IsDenied(tokens, i, agreement) && agreement.Select((word, k) => tokens[i + k].Word == word).All(same => same))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsDenied(IReadOnlyList<Token> tokens, int at, string[] agreement) =>
        at > 0 && tokens[at - 1].Word is "not" or "never" || agreement[0] is "i" && at + 1 < tokens.Count && tokens[at + 1].Word is "don't";

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
