using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Assembly.Slicing;

/// <summary>How far things of several alike parts can be divided.</summary>
internal static class Divisors
{
    /// <summary>Replicas that a fleet keeps at the least: with fewer, what a balancer makes of them is no longer what it makes of many.</summary>
    private const int LeastReplicas = 4;

    /// <summary>The share of a part's own work that the hottest key may add to it, where parts are divided: beyond that the part that has the key may decide, and its neighbors say nothing of it.</summary>
    private const double MostHeat = 0.25;

    /// <summary>How busy the part that has the hottest key may be, where parts are divided all the same: up to there nobody waits long.</summary>
    private const double MostBusy = 0.6;

    /// <summary>Of replicas that are all alike. Zones keep alike numbers, and of parts that fail together a whole number does.</summary>
    public static double OfFleet(int replicas, int zones, SliceRequest request, int leastReplicas = LeastReplicas)
    {
        var grain = 1;
        foreach (var count in request.FailingAtOnce.Where(c => c < replicas))
        {
            grain = Common(grain, replicas / Greatest(replicas, count));
        }

        if (zones > 1 && replicas % zones == 0)
        {
            grain = Common(grain, zones);
        }

        var least = Math.Max(Math.Ceiling((double)replicas / request.Whole), Math.Min(replicas, leastReplicas));
        var kept = Math.Min(replicas, Math.Ceiling(least / grain) * grain);
        return replicas / kept;
    }

    /// <summary>Of a component's replicas.</summary>
    public static double OfFleet(Component component, string field, SliceRequest request) => OfFleet(component.Settings.Count(field), component.Settings.Names("zones").Count, request);

    /// <summary>Of parts that keys are spread over.</summary>
    public static double OfPartitions(int parts, SliceRequest request)
    {
        var heat = request.HottestShare * parts;
        return heat > MostHeat && !(request.Busy * (1 + heat) <= MostBusy) ? 1 : OfFleet(parts, 1, request, leastReplicas: 1);
    }

    /// <summary>A count divided; 1 at the least.</summary>
    public static double Count(double count, double divisor) => Math.Max(1, Math.Round(count / divisor));

    /// <summary>Settings with a count divided, where it has a value.</summary>
    public static Settings Divide(this Settings settings, string field, double divisor) => settings.OptionalNumber(field) is { } count ? settings.With(field, Count(count, divisor)) : settings;

    /// <summary>Settings with an amount that need not be whole divided, where it has a value.</summary>
    public static Settings DivideAmount(this Settings settings, string field, double divisor) => settings.OptionalNumber(field) is { } amount ? settings.With(field, amount / divisor) : settings;

    private static int Common(int a, int b) => a / Greatest(a, b) * b;

    private static int Greatest(int a, int b) => b == 0 ? a : Greatest(b, a % b);
}
