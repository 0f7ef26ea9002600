using Onsite.Simulation.Assembly;
using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis;

/// <summary>
/// How large a run in which something dies may be. First a slice of it is followed, as large as there is room for, at its full length: what a health check, a timeout or a failover takes does not become shorter with the run. Only where
/// no slice is small enough, since what is left whole keeps getting all that it gets, the time before, during and after the death becomes shorter too. The load never becomes lower: a system that is half idle loses a part without a sign.
/// </summary>
/// <param name="Slice">What is followed.</param>
/// <param name="Scale">What the length of the run is multiplied by.</param>
internal readonly record struct RemovalSize(Blueprint Slice, double Scale)
{
    /// <summary>Five seconds and a half in all: a check or a timeout of a second is still seen.</summary>
    private const double Shortest = 1.0 / 12;

    /// <summary>Finds it.</summary>
    /// <param name="plan">The runs.</param>
    /// <param name="target">What dies, so that of a component of which one part does all are there; null for a slice in which fewer may be.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="budget">Events that are planned for.</param>
    /// <param name="cancellation">Ends it.</param>
    public static RemovalSize Find(RemovalPlan plan, RemovalTarget? target, ulong seed, long budget, CancellationToken cancellation)
    {
        (Blueprint Slice, double Events) Fit(double scale) => SliceChooser.Fit(plan.Run(target, scale).Blueprint, seed, budget, SliceChooser.LeastRequests, SliceChooser.TrialEvents, cancellation);
        var (slice, events) = Fit(1);
        var scale = Math.Clamp(budget / events, Shortest, 1);
        return new RemovalSize(scale < 1 ? Fit(scale).Slice : slice, scale);
    }
}
