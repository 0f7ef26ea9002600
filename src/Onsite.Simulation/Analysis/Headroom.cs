using Onsite.Simulation.Assembly;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis;

/// <summary>The load at which the first objective breaks.</summary>
/// <param name="Load">The highest load that was seen to hold, as a multiple of the scenario's.</param>
/// <param name="BreaksAt">The lowest that was seen to break; null where nothing broke up to the highest that was tried.</param>
/// <param name="First">The objectives that broke there, as sentences.</param>
/// <param name="Tried">Every load that was tried, in order, and whether it held.</param>
public sealed record Headroom(double Load, double? BreaksAt, IReadOnlyList<string> First, IReadOnlyList<(double Load, bool Held)> Tried)
{
    private const double Highest = 64;

    /// <summary>Searches by doubling and halving until the two are within a share of each other.</summary>
    /// <param name="blueprint">What to load.</param>
    /// <param name="options">How each load is run.</param>
    /// <param name="precision">How near the two ends have to come, as a share; above 0.</param>
    /// <param name="progress">Hears how far it is.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Headroom Find(Blueprint blueprint, RunOptions options, double precision = 0.05, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(precision);
        var tried = new List<(double Load, bool Held)>();
        var (low, high, broken) = (0.0, double.PositiveInfinity, (IReadOnlyList<string>)[]);
        var load = 1.0;
        while ((double.IsPositiveInfinity(high) && load <= Highest) || (!double.IsPositiveInfinity(high) && high - low > precision * high && tried.Count < 24))
        {
            cancellation.ThrowIfCancellationRequested();
            var missed = Missed(blueprint, options with { Load = load }, cancellation);
            tried.Add((load, missed.Count == 0));
            progress?.Report(new RunProgress(Math.Min(0.99, tried.Count / 12.0), 0));
            if (missed.Count == 0)
            {
                low = load;
            }
            else
            {
                (high, broken) = (load, missed);
            }

            load = double.IsPositiveInfinity(high) ? load * 2 : low == 0 ? high / 2 : (low + high) / 2;
            if (load < 1.0 / Highest)
            {
                break;
            }
        }

        return new Headroom(low, double.IsPositiveInfinity(high) ? null : high, broken, tried);
    }

    private static List<string> Missed(Blueprint blueprint, RunOptions options, CancellationToken cancellation)
    {
        try
        {
            var report = Simulator.Run(blueprint, options, cancellation: cancellation);
            return [.. report.Objectives.Where(o => o.Verdict == Verdict.Violated).Select(o => o.Sentence)];
        }
        catch (EventBudgetException e)
        {
            // What cannot be simulated was not seen to hold.
            return [e.Message];
        }
    }
}
