using System.Collections.Frozen;
using Onsite.Evaluation.Matching.Negation;

namespace Onsite.Evaluation.Matching.Direction;

/// <summary>Tells a warning of the wrong order, "restart before you dump and the evidence is gone", from a claim that it is right.</summary>
internal static class Warning
{
    /// <summary>How many words before a harm may say that it does not come: "so nothing is lost".</summary>
    private const int Reach = 3;

    private static readonly FrozenSet<string> Harms = Set(
        "lose loses lost losing miss misses slips gap race wrong mistake danger dangerous risk risks risky bug destroy destroys destroyed erase erases erased wipe wipes wiped gone vanish vanishes vanished trap useless");

    private static readonly FrozenSet<string> Averts = Set("prevent prevents preventing stop stops avoids avoiding");

    /// <summary>Whether a sentence names a harm that it does not deny.</summary>
    public static bool IsIn(AnswerIndex answer, int sentence)
    {
        var from = answer.Sentences[sentence].FirstToken;
        for (var i = from; i < from + answer.Sentences[sentence].TokenCount; i++)
        {
            if (Harms.Contains(answer.Tokens[i].Word) && !IsAverted(answer, from, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAverted(AnswerIndex answer, int from, int at)
    {
        for (var i = at - 1; i >= Math.Max(from, at - Reach); i--)
        {
            if (NegationScope.IsNegator(answer.Tokens[i].Word) || Averts.Contains(answer.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
