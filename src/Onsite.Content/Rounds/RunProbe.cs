namespace Onsite.Content.Rounds;

/// <summary>Something that an interviewer asks when a run gives reason to.</summary>
/// <param name="Id">Identity.</param>
/// <param name="When">What a run has to show.</param>
/// <param name="Events">The kinds of events that are meant, by their words; empty unless <paramref name="When"/> is <see cref="ProbeReason.Event"/>.</param>
/// <param name="Ask">The question; <c>{place}</c>, <c>{moment}</c> and <c>{seen}</c> stand for what the run shows.</param>
/// <param name="Competency">Id of the competency that an answer gives evidence of.</param>
/// <param name="Point">What a good answer does, in a sentence.</param>
/// <param name="Parts">What the question asks for, each to be answered; one at least.</param>
public sealed record RunProbe(string Id, ProbeReason When, IReadOnlyList<string> Events, string Ask, string Competency, string Point, IReadOnlyList<ListenedPart> Parts);

/// <summary>What a run has to show for a probe.</summary>
public enum ProbeReason
{
    /// <summary>Many wait at a place that is busy itself.</summary>
    Waiting,

    /// <summary>Many wait at a place that is hardly busy, because another keeps it waiting.</summary>
    Blocked,

    /// <summary>Retries multiply the calls of a link.</summary>
    Amplified,

    /// <summary>Something happened.</summary>
    Event,

    /// <summary>An objective is missed.</summary>
    Missed,

    /// <summary>The design costs more than may be spent.</summary>
    OverBudget,

    /// <summary>A part that costs a good deal has little to do.</summary>
    Idle,

    /// <summary>A part is nearly full.</summary>
    Busy,

    /// <summary>Every objective is met.</summary>
    Holds,
}
