namespace Onsite.Evaluation.Matching.Stance;

/// <summary>
/// Finds what a sentence turns down and then speaks of to give the reason: "instead of 2PC I would use an outbox, since 2PC blocks" and "2PC blocks, so I would use an outbox instead" are for an outbox.
/// So is "I considered 2PC, but it blocks". Nobody who reasons like this holds that 2PC is the way.
/// </summary>
internal static class RejectedThings
{
    /// <summary>An answer in which such things are denied wherever their sentence names them; the same where there are none.</summary>
    public static AnswerIndex Deny(AnswerIndex answer)
    {
        List<Occurrence>? turned = null;
        var at = 0;
        for (var s = 0; s < answer.Sentences.Count; s++)
        {
            var occurrences = answer.OccurrencesOf(s);
            var reason = FindReason(answer, s);
            var instead = FindInstead(answer, s);
            var considered = FindConsidered(answer, s);
            for (var i = 0; i < occurrences.Length; i++, at++)
            {
                if (!occurrences[i].Denied && (IsReasoned(occurrences, occurrences[i], reason) || IsReplaced(occurrences, occurrences[i], instead) || (occurrences[i].FirstToken >= considered.From && occurrences[i].FirstToken < considered.To)))
                {
                    turned ??= answer.Occurrences;
                    turned[at] = occurrences[i] with { Denied = true };
                }
            }
        }

        return turned is null ? answer : answer.With(turned);
    }

    /// <summary>Named in the reason, and denied before it.</summary>
    private static bool IsReasoned(ReadOnlySpan<Occurrence> occurrences, Occurrence named, int reason)
    {
        if (reason < 0 || named.FirstToken < reason)
        {
            return false;
        }

        foreach (var other in occurrences)
        {
            if (other.Unit == named.Unit && other.Denied && other.FirstToken < reason)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Named before the clause that has another thing instead, and not in it.</summary>
    private static bool IsReplaced(ReadOnlySpan<Occurrence> occurrences, Occurrence named, int instead)
    {
        if (instead < 0 || named.FirstToken >= instead)
        {
            return false;
        }

        foreach (var other in occurrences)
        {
            if (other.Unit == named.Unit && other.FirstToken >= instead)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Where a sentence begins to give its reason; -1 where it gives none.</summary>
    private static int FindReason(AnswerIndex answer, int sentence)
    {
        var from = answer.Sentences[sentence].FirstToken;
        for (var i = from + 1; i < from + answer.Sentences[sentence].TokenCount; i++)
        {
            if (answer.Tokens[i].Word is "because" or "since" or "as" || answer.Tokens[i].BreakBefore == Text.Boundary.Clause)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>What was considered, up to the "but" that turns it down; empty where nothing was.</summary>
    private static (int From, int To) FindConsidered(AnswerIndex answer, int sentence)
    {
        var tokens = answer.Tokens;
        var from = answer.Sentences[sentence].FirstToken;
        var to = from + answer.Sentences[sentence].TokenCount;
        for (var i = from; i + 1 < to; i++)
        {
            if (tokens[i].Word is not ("i" or "we" or "one" or "you") || !IsConsidering(tokens[i + 1].Word, i + 2 < to ? tokens[i + 2].Word : string.Empty))
            {
                continue;
            }

            for (var but = i + 2; but < to; but++)
            {
                if (tokens[but].Word is "but" or "however" && tokens[but - 1].Word is not ("nothing" or "cannot"))
                {
                    return (i + 2, but);
                }
            }
        }

        return default;
    }

    private static bool IsConsidering(string word, string next) =>
        word is "considered" or "consider" or "could" or "might" || (word is "thought" && next is "about" or "of") || (word is "looked" && next is "at") || (word is "toyed" && next is "with");

    /// <summary>Where the clause begins in which a thing is done "instead"; -1 where there is none, or where "instead of" says of what.</summary>
    private static int FindInstead(AnswerIndex answer, int sentence)
    {
        var tokens = answer.Tokens;
        var from = answer.Sentences[sentence].FirstToken;
        var to = from + answer.Sentences[sentence].TokenCount;
        for (var i = from + 1; i < to; i++)
        {
            if (tokens[i].Word is not "instead" || (i + 1 < to && tokens[i + 1].Word is "of"))
            {
                continue;
            }

            var begin = i;
            while (begin > from && tokens[begin].BreakBefore < Text.Boundary.Comma && tokens[begin].Word is not ("so" or "and" or "i" or "we" or "i'd" or "we'd"))
            {
                begin--;
            }

            return begin > from ? begin : -1;
        }

        return -1;
    }
}
