namespace Onsite.Simulation.Faults;

/// <summary>Clients come faster.</summary>
/// <param name="Factor">How many times faster; above 0.</param>
public sealed record Spike(double Factor) : ClientFault
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        double.IsFinite(Factor) && Factor > 0 ? base.Problems(targets) : base.Problems(targets).Append($"Spike by {Factor}: the factor is above 0.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        foreach (var clients in Found(scene.Targets))
        {
            scene.Speed(clients, Factor);
        }
    }
}
