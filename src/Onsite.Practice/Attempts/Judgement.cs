using Onsite.Evaluation.Delivery;
using Onsite.Practice.Findings;
using Onsite.Practice.Qualities;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Attempts;

/// <summary>How an answer was judged, kept as it was: a later change of the rubric does not change it.</summary>
/// <param name="Findings">What was found.</param>
/// <param name="Scorecard">What follows from it.</param>
/// <param name="RubricRevision">Which state of the rubric the answer was held to.</param>
/// <param name="Engine">Name and version of the engine.</param>
public sealed record Judgement(IReadOnlyList<Finding> Findings, Scorecard Scorecard, string RubricRevision, string Engine)
{
    /// <summary>Where the answer says a thing and its opposite; empty in judgements from before this was kept.</summary>
    public IReadOnlyList<ContradictionFinding> Contradictions { get; init; } = [];

    /// <summary>What the answer showed beside its points; null in judgements from before this was looked at.</summary>
    public AnswerQualities? Qualities { get; init; }

    /// <summary>The judgement of a spoken answer's text, together with how the answer was delivered.</summary>
    /// <param name="transcript">The answer, word by word; there is at least one.</param>
    public Judgement WithDelivery(Transcript transcript) => this with { Qualities = Qualities is null ? null : Qualities with { Delivery = DeliveryReader.Read(transcript) } };

    /// <summary>The judgement together with the delivery that an earlier one of the same answer keeps: its times are nowhere else.</summary>
    internal Judgement WithDeliveryOf(Judgement earlier) => earlier.Qualities?.Delivery is { } delivery && Qualities is not null ? this with { Qualities = Qualities with { Delivery = delivery } } : this;
}
