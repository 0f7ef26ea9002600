using Onsite.Content.Rounds;

namespace Onsite.Practice.Rounds;

/// <summary>What was typed in a round, to be kept.</summary>
/// <param name="Stage">The stage that the candidate is in.</param>
/// <param name="Notes">What was noted in each stage; a stage that is missing has no notes.</param>
/// <param name="Active">Time spent in each stage. What is less than the kept time is not taken over.</param>
/// <param name="Estimates">The capacity sheet; what is missing at its end is empty.</param>
/// <param name="Answers">Answers by the identity of their probe. A probe that is missing keeps the answer that it has: it may have been asked while this was typed.</param>
/// <param name="Revision">The revision that the typing began from.</param>
public sealed record RoundTyping(
    DesignStage Stage,
    IReadOnlyDictionary<DesignStage, string> Notes,
    IReadOnlyDictionary<DesignStage, TimeSpan> Active,
    IReadOnlyList<string> Estimates,
    IReadOnlyDictionary<string, string> Answers,
    int Revision)
{
    /// <summary>The most UTF-16 code units that an answer to a probe may have.</summary>
    public const int MaximumAnswer = 10_000;

    /// <summary>The most time that is kept of a stage.</summary>
    public static readonly TimeSpan MaximumActive = TimeSpan.FromDays(7);
}
