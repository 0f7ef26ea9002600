namespace Onsite.Simulation.Faults;

/// <summary>Messages between two components take longer.</summary>
/// <param name="From">The name of one.</param>
/// <param name="To">The name of the other.</param>
/// <param name="Factor">How many times longer; above 0, and above 1 for longer.</param>
public sealed record LatencyRise(string From, string To, double Factor) : LinkFault(From, To)
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        double.IsFinite(Factor) && Factor > 0 ? base.Problems(targets) : base.Problems(targets).Append($"LatencyRise by {Factor} between \"{From}\" and \"{To}\": the factor is above 0.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        foreach (var link in scene.Targets.Between(From, To))
        {
            scene.Delay(link, Factor);
        }
    }
}
