using Onsite.Evaluation.Rubrics;

namespace Onsite.Content.Rounds;

/// <summary>Something that an interviewer asks when a run gives reason to.</summary>
/// <param name="Id">Identity.</param>
/// <param name="When">What a run has to show.</param>
/// <param name="Events">The kinds of events that are meant, by their words; empty unless <paramref name="When"/> is <see cref="ProbeReason.Event"/>.</param>
/// <param name="Ask">The question; <c>{place}</c>, <c>{moment}</c> and <c>{seen}</c> stand for what the run shows.</param>
/// <param name="Listen">What a good answer touches: a rubric of one point, whose id is that of the probe.</param>
/// <param name="Mechanisms">The same without what could be said of any system; null where nothing is left.</param>
public sealed record RunProbe(string Id, ProbeReason When, IReadOnlyList<string> Events, string Ask, Rubric Listen, Rubric? Mechanisms)
{
    /// <summary>Id of the competency that an answer gives evidence of.</summary>
    public string Competency => Listen.Points[0].Competency;
}

/// <summary>What a run has to show for a probe.</summary>
public enum ProbeReason
{
    /// <summary>Many wait at a place.</summary>
    Waiting,

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
