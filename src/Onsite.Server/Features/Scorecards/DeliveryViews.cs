using Onsite.Evaluation.Delivery;
using Onsite.Server.Contracts;

namespace Onsite.Server.Features.Scorecards;

/// <summary>How a spoken answer was delivered, as a scorecard shows it.</summary>
internal static class DeliveryViews
{
    public static DeliveryView ToView(this DeliveryReport delivery) => new(
        delivery.Seconds,
        delivery.Words,
        delivery.WordsPerMinute,
        [.. delivery.Drifts.Select(d => new PaceDriftView(d.From, d.To, d.WordsPerMinute))],
        Moments(delivery.Pauses),
        delivery.Fillers is { } fillers ? new FillersView(fillers.PerMinute, Moments(fillers.Moments)) : null,
        Moments(delivery.Hedges));

    private static IReadOnlyList<SpokenMomentView> Moments(IReadOnlyList<SpokenMoment> moments) =>
        [.. moments.Select(m => new SpokenMomentView(m.At, m.Seconds, m.Words, m.Sentence))];
}
