using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Practice.Rounds;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Rounds;

/// <summary>Reads what was typed in a round from a request.</summary>
internal static class RoundReading
{
    /// <summary>What was typed.</summary>
    /// <param name="request">The request.</param>
    /// <param name="wrong">What is wrong with it, in a sentence; null where nothing is.</param>
    /// <returns>What was typed; null where something is wrong.</returns>
    public static RoundTyping? Read(SaveRound request, out string? wrong)
    {
        wrong = Wrong(request);
        return wrong is not null ? null : new RoundTyping(
            request.Stage,
            request.Stages.ToDictionary(s => s.Stage, s => s.Notes),
            request.Stages.ToDictionary(s => s.Stage, s => Seconds(s.ActiveSeconds)),
            request.Estimates,
            request.Answers.ToDictionary(a => a.Id, a => a.Answer, StringComparer.Ordinal),
            request.Revision);
    }

    /// <summary>Lists can hold null where their type says that they do not.</summary>
    private static string? Wrong(SaveRound request)
    {
        if (request.Stages.Any(s => s is null) || request.Estimates.Any(e => e is null) || request.Answers.Any(a => a is null))
        {
            return "A stage, an estimate or an answer is null; leave it out, or write an empty text.";
        }

        if (Twice(request.Stages.Select(s => s.Stage)) is { } stage)
        {
            return $"The stage '{KebabWord.Of(stage)}' is there more than once.";
        }

        return request.Answers.DistinctBy(a => a.Id, StringComparer.Ordinal).Count() < request.Answers.Count ? "A probe is answered more than once." : null;
    }

    private static DesignStage? Twice(IEnumerable<DesignStage> stages) => stages.GroupBy(s => s).FirstOrDefault(g => g.Count() > 1)?.Key;

    /// <summary>Time as a browser counts it: whatever it says, it is no time before the start.</summary>
    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(double.IsFinite(seconds) ? Math.Clamp(seconds, 0, RoundTyping.MaximumActive.TotalSeconds) : 0);
}
