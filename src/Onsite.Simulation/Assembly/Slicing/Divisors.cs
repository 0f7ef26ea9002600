using Onsite.Simulation.ClosedForms;
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

    /// <summary>By how much calls may wait longer at a component in a slice, as a share of the latency of the fastest operation.</summary>
    private const double MoreWait = 0.005;

    /// <summary>How many of the places for calls may be taken where they are divided with the cores.</summary>
    private const double MostTaken = 0.5;

    /// <summary>From here on it is taken for overloaded.</summary>
    private const double Overloaded = 1.1;

    /// <summary>The busiest that a formula for a line that does not grow for ever is asked about.</summary>
    private const double Full = 0.97;

    /// <summary>How busy the part that has the hottest key may be, where parts are divided all the same: up to there nobody waits long.</summary>
    private const double MostBusy = 0.6;

    /// <summary>Of a component's replicas that are all alike, and then of their cores: as few as leave the wait for a core what it is.</summary>
    /// <param name="component">The component, with so many cores in each replica.</param>
    /// <param name="field">The field with the number of replicas.</param>
    /// <param name="places">The field with the number of calls that a replica has at once.</param>
    /// <param name="request">What there is to know.</param>
    public static Division OfFleet(Component component, string field, string places, SliceRequest request)
    {
        var settings = component.Settings;
        var (replicas, cores) = (settings.Count(field), settings.Count("cores"));
        var parts = OfParts(replicas, settings.Names("zones").Count, request, LeastReplicas, kept => WaitsAlike(replicas, kept, cores, request));
        var kept = (int)Math.Round(replicas / parts);
        return new Division(parts, OfCores(cores, request.IsPooled ? kept : 1, replicas * settings.Number(places), request.Whole / parts, request));
    }

    /// <summary>Of one machine's cores, with the places for calls that belong to them.</summary>
    public static Division OfOne(int cores, double places, SliceRequest request) => new(1, OfCores(cores, 1, places, request.Whole, request));

    /// <summary>Of parts that keys are spread over.</summary>
    public static double OfPartitions(int parts, int zones, SliceRequest request)
    {
        var heat = request.HottestShare * parts;
        return heat > MostHeat && !(request.Trial.Busy * (1 + heat) <= MostBusy) ? 1 : OfParts(parts, zones, request, 1, _ => true);
    }

    /// <summary>How many times as long a piece of work may take where no core can be divided any more, so short is it.</summary>
    /// <param name="left">What is left to divide by.</param>
    /// <param name="request">What there is to know.</param>
    public static double OfPace(double left, SliceRequest request)
    {
        var (busy, work) = (request.Trial.Busy, request.Trial.Work);
        return busy >= Full || work <= 0 ? 1 : Math.Clamp(1 + (MoreWait * request.Trial.Latency / (work * (1 + WaitOf(1, busy)))), 1, Math.Max(1, left));
    }

    /// <summary>A count divided; 1 at the least.</summary>
    public static double Count(double count, double divisor) => Math.Max(1, Math.Round(count / divisor));

    /// <summary>Settings with a count divided, where it has a value.</summary>
    public static Settings Divide(this Settings settings, string field, double divisor) => settings.OptionalNumber(field) is { } count ? settings.WithValue(field, Count(count, divisor)) : settings;

    /// <summary>Settings with an amount that need not be whole divided, where it has a value.</summary>
    public static Settings DivideAmount(this Settings settings, string field, double divisor) => settings.OptionalNumber(field) is { } amount ? settings.WithValue(field, amount / divisor) : settings;

    /// <summary>Zones keep alike numbers, and of parts that fail together a whole number does.</summary>
    private static double OfParts(int parts, int zones, SliceRequest request, int leastParts, Func<int, bool> isEnough)
    {
        var grain = 1;
        foreach (var count in request.FailingAtOnce.Where(c => c < parts))
        {
            grain = Common(grain, parts / Greatest(parts, count));
        }

        if (zones > 1 && parts % zones == 0)
        {
            grain = Common(grain, zones);
        }

        var least = Math.Max(Math.Ceiling((double)parts / request.Whole), Math.Min(parts, leastParts));
        for (var kept = (int)Math.Ceiling(least / grain) * grain; kept < parts; kept += grain)
        {
            if (isEnough(kept))
            {
                return (double)parts / kept;
            }
        }

        return 1;
    }

    /// <summary>
    /// Whether calls wait as long with fewer replicas. Those that a balancer keeps equally busy are like one line with all their cores (M/M/c; A. K. Erlang, 1917). Where they are served in turn, a replica's calls come the more evenly
    /// the more replicas there are, and wait in proportion to half of one and the squared coefficient of variation between them (A. O. Allen, "Probability, Statistics, and Queueing Theory", 1990, section 5.3).
    /// </summary>
    private static bool WaitsAlike(int replicas, int kept, int cores, SliceRequest request)
    {
        if (request.Trial.Busy > Overloaded)
        {
            return true; // Whatever comes late or is refused is so by the load, not by chance.
        }

        var busy = Math.Min(request.Trial.Busy, Full);
        var more = request.IsPooled ? WaitOf(cores * kept, busy) - WaitOf(cores * replicas, busy) : ((1.0 / kept) - (1.0 / replicas)) / 2 * WaitOf(cores, busy);
        return more * request.Trial.Work <= MoreWait * request.Trial.Latency;
    }

    /// <summary>What the cores of a part are divided by: as few are kept as leave the wait for one what it is. Only where most places are free, since these are divided with them.</summary>
    private static double OfCores(int cores, int lines, double places, double left, SliceRequest request)
    {
        var (busy, work) = (request.Trial.Busy, request.Trial.Work);
        if (busy >= Full || !(request.Trial.Inside <= MostTaken * places))
        {
            return 1;
        }

        for (var kept = Math.Max(1, (int)Math.Ceiling(cores / left)); kept < cores; kept++)
        {
            if ((WaitOf(kept * lines, busy) - WaitOf(cores * lines, busy)) * work <= MoreWait * request.Trial.Latency)
            {
                return (double)cores / kept;
            }
        }

        return 1;
    }

    /// <summary>The mean wait in units of a call's work.</summary>
    private static double WaitOf(int cores, double busy) => new ExponentialServers(busy * cores, 1, cores).MeanWait;

    private static int Common(int a, int b) => a / Greatest(a, b) * b;

    private static int Greatest(int a, int b) => b == 0 ? a : Greatest(b, a % b);
}
