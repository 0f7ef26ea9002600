using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Stance;

/// <summary>Finds what is reported as somebody else's opinion: "people say that it is easy, but it is not". It ends where the speaker's own view begins, and is none where the speaker agrees.</summary>
internal static class Attribution
{
    /// <summary>How many words may stand between those who say it and their saying it.</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Others = Set("people some many most others folks textbook textbooks book books blog blogs tutorial tutorials vendor vendors marketing salespeople wisdom colleague colleagues somebody someone everyone everybody junior juniors beginner beginners newcomers");

    /// <summary>People of whom only what they hold is another's: what they tell may be a fact of the story.</summary>
    private static readonly FrozenSet<string> Holders = Set("manager managers developer developers engineer engineers team boss cto predecessor predecessors");

    private static readonly FrozenSet<string> Opinions = Set("think thinks believe believes believed assume assumes assumed");

    private static readonly FrozenSet<string> Modals = Set("might may could would will");

    private static readonly FrozenSet<string> Heard = Set("hear hears read");

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
            if (SayingOf(tokens, i, to) is not (> 0 and var saying) || IsAgreedWith(tokens, saying, to))
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

    /// <summary>The last word of what says whose opinion follows; -1 where a word begins nothing of the kind.</summary>
    private static int SayingOf(IReadOnlyList<Token> tokens, int at, int to)
    {
        var word = tokens[at].Word;
        if (word is "according")
        {
            return at + 2 < to && tokens[at + 1].Word is "to" && tokens[at + 2].Word is not ("this" or "plan" or "our" or "my") ? at + 1 : -1;
        }

        if (word is "you" or "one")
        {
            return HeardBehind(tokens, at, to);
        }

        return Holders.Contains(word) ? at + 1 < to && Opinions.Contains(tokens[at + 1].Word) ? at + 1 : -1 : Others.Contains(word) ? SayingBehind(tokens, at, to) : -1;
    }

    /// <summary>"You often hear that", "you might think that".</summary>
    private static int HeardBehind(IReadOnlyList<Token> tokens, int at, int to)
    {
        var modal = false;
        for (var i = at + 1; i < Math.Min(to, at + 1 + Reach); i++)
        {
            if (Heard.Contains(tokens[i].Word) ? i + 1 < to && tokens[i + 1].Word is "that" or "people" : modal && Opinions.Contains(tokens[i].Word))
            {
                return i;
            }

            modal |= Modals.Contains(tokens[i].Word);
            if (!Between.Contains(tokens[i].Word) && !Modals.Contains(tokens[i].Word))
            {
                return -1;
            }
        }

        return -1;
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
