namespace Onsite.Simulation.Faults;

/// <summary>Parts work slowly: a noisy neighbor, a failing disk, a CPU that is throttled.</summary>
/// <param name="Component">The component.</param>
/// <param name="Factor">How many times slower; above 0, and above 1 for slower.</param>
public sealed record Slow(string Component, double Factor) : ComponentFault(Component)
{
    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        double.IsFinite(Factor) && Factor > 0 ? base.Problems(targets) : base.Problems(targets).Append($"Slow of \"{Component}\" by {Factor}: the factor is above 0.");

    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        var (component, parts) = Affected(scene);
        foreach (var part in parts)
        {
            scene.SlowDown(component, part, Factor);
        }
    }
}
