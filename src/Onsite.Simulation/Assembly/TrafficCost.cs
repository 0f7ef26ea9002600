using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Assembly;

/// <summary>What it costs that data crosses a link: out of a region, out of a delivery network, between zones.</summary>
internal static class TrafficCost
{
    private const double Gigabyte = 1e9;

    /// <summary>What a link costs a month, in US dollars; 0 where its traffic has no price.</summary>
    /// <param name="drawn">The link in the design.</param>
    /// <param name="link">The link in a run.</param>
    /// <param name="seconds">How long the run was measured.</param>
    public static double MonthlyCost(DesignLink drawn, Link link, double seconds) =>
        drawn.Policies.OptionalNumber("pricePerGigabyte") is { } price && seconds > 0 ? link.Bytes / Gigabyte / seconds * Prices.HoursPerMonth * 3600 * price : 0;
}
