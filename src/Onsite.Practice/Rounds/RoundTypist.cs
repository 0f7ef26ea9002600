using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Content.Scenarios;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Rounds;

/// <summary>Puts what was typed into a round.</summary>
internal static class RoundTypist
{
    /// <summary>What was typed, with every character as it can be kept.</summary>
    public static RoundTyping Keepable(RoundTyping typing) => typing with
    {
        Notes = typing.Notes.Where(n => n.Value.Length > 0).ToDictionary(n => n.Key, n => AttemptText.Keepable(n.Value)),
        Estimates = [.. typing.Estimates.Select(AttemptText.Keepable)],
        Answers = typing.Answers.ToDictionary(a => a.Key, a => AttemptText.Keepable(a.Value), StringComparer.Ordinal),
    };

    /// <summary>Why what was typed cannot be kept; null where it can.</summary>
    public static RoundChange? Refusal(RoundTyping typing, DesignRound round, DesignScenario? scenario)
    {
        RoundChange TooLong(string what, int length, int most) => new(RoundOutcome.TooLong, round, $"{what} has {length:N0} characters; at most {most:N0} are kept.");
        RoundChange OutOfRange(string reason) => new(RoundOutcome.OutOfRange, round, reason);
        foreach (var (stage, notes) in typing.Notes.Where(n => n.Value.Length > DesignRound.MaximumNotes).OrderBy(n => n.Key))
        {
            return TooLong($"What was noted in the stage '{KebabWord.Of(stage)}'", notes.Length, DesignRound.MaximumNotes);
        }

        var asked = Math.Max(round.Estimates.Count, scenario?.Scenario.Estimates.Count ?? 0);
        if (typing.Estimates.Count > asked)
        {
            return OutOfRange($"There are {typing.Estimates.Count} estimates; the scenario asks for {asked}.");
        }

        for (var i = 0; i < typing.Estimates.Count; i++)
        {
            if (typing.Estimates[i].Length > DesignRound.MaximumEstimate)
            {
                return TooLong($"Estimate {i + 1}", typing.Estimates[i].Length, DesignRound.MaximumEstimate);
            }
        }

        foreach (var (id, answer) in typing.Answers.OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            if (!round.Probes.Any(p => p.Id == id))
            {
                return OutOfRange("An answer belongs to a probe that was not asked in this round.");
            }

            if (answer.Length > RoundTyping.MaximumAnswer)
            {
                return TooLong($"The answer to '{id}'", answer.Length, RoundTyping.MaximumAnswer);
            }
        }

        return null;
    }

    /// <summary>The round with the texts that were typed.</summary>
    public static DesignRound WithText(DesignRound round, RoundTyping typing) => round with
    {
        Notes = typing.Notes,
        Estimates = [.. typing.Estimates, .. Enumerable.Repeat(string.Empty, Math.Max(0, round.Estimates.Count - typing.Estimates.Count))],
        Probes = [.. round.Probes.Select(p => p with { Answer = typing.Answers.GetValueOrDefault(p.Id, p.Answer) })],
    };

    /// <summary>The round with the stage and the times, which only grow.</summary>
    public static DesignRound WithTime(DesignRound round, RoundTyping typing)
    {
        var active = round.Active.ToDictionary();
        foreach (var (stage, given) in typing.Active)
        {
            var time = TimeSpan.FromMilliseconds(Math.Floor(Math.Min(given.TotalMilliseconds, RoundTyping.MaximumActive.TotalMilliseconds)));
            if (time > active.GetValueOrDefault(stage))
            {
                active[stage] = time;
            }
        }

        return round with { Stage = typing.Stage, Active = active };
    }

    /// <summary>Whether two states of a round have the same texts.</summary>
    public static bool IsSame(DesignRound one, DesignRound other) =>
        Enum.GetValues<DesignStage>().All(s => one.NotesOf(s) == other.NotesOf(s))
        && one.Estimates.SequenceEqual(other.Estimates, StringComparer.Ordinal)
        && one.Probes.Select(p => p.Answer).SequenceEqual(other.Probes.Select(p => p.Answer), StringComparer.Ordinal);
}
