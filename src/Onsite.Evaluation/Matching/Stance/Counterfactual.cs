using System.Collections.Frozen;
using Onsite.Evaluation.Text;

namespace Onsite.Evaluation.Matching.Stance;

/// <summary>
/// Tells "if we lost the row we would charge twice", which says what does not happen, from "if it times out we charge again", which says what one does. The first has its condition in the past tense,
/// or none but "without" or "otherwise", and its consequence under "would".
/// </summary>
internal static class Counterfactual
{
    private static readonly FrozenSet<string> Conditions = Set("if suppose imagine unless");

    private static readonly FrozenSet<string> Lacks = Set("without otherwise");

    private static readonly FrozenSet<string> Consequences = Set("would could might wouldn't couldn't we'd you'd they'd it'd");

    private static readonly FrozenSet<string> Pasts = Set(
        "were had did didn't was wasn't weren't hadn't lost sent wrote got went came took made kept ran left broke fell read put gave began held built forgot chose saw said told used");

    /// <summary>Whether a sentence says what would be if something were otherwise.</summary>
    public static bool IsIn(IReadOnlyList<Token> tokens, int from, int to)
    {
        var consequence = false;
        for (var i = from; i < to && !consequence; i++)
        {
            consequence = Consequences.Contains(tokens[i].Word);
        }

        if (!consequence)
        {
            return false;
        }

        for (var i = from; i < to; i++)
        {
            if ((Lacks.Contains(tokens[i].Word) && IsClauseStart(tokens, i, from)) || (Conditions.Contains(tokens[i].Word) && HasPastBehind(tokens, i + 1, to)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What stands at the beginning of a clause or behind "because", "or" and their like.</summary>
    private static bool IsClauseStart(IReadOnlyList<Token> tokens, int i, int from) =>
        i == from || tokens[i].BreakBefore >= Boundary.Comma || tokens[i - 1].Word is "because" or "and" or "or" or "since" or "but";

    private static bool HasPastBehind(IReadOnlyList<Token> tokens, int from, int to)
    {
        for (var i = from; i < to && !Consequences.Contains(tokens[i].Word) && (i == from || tokens[i].BreakBefore < Boundary.Comma); i++)
        {
            if (Pasts.Contains(tokens[i].Word) || (tokens[i].Word.Length > 4 && tokens[i].Word.EndsWith("ed", StringComparison.Ordinal) && !IsPassiveOfNow(tokens, i, from)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"If the row is deleted" is of now.</summary>
    private static bool IsPassiveOfNow(IReadOnlyList<Token> tokens, int i, int from)
    {
        for (var back = i - 1; back >= Math.Max(from, i - 2); back--)
        {
            if (tokens[back].Word is "is" or "are" or "isn't" or "aren't" or "has" or "have" or "be" or "been" or "gets" or "get")
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
