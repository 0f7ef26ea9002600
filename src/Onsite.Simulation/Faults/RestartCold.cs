namespace Onsite.Simulation.Faults;

/// <summary>Processes are restarted without being drained: what they had in work is lost, and they come back cold after <see cref="Downtime"/>.</summary>
/// <param name="Component">The component.</param>
public sealed record RestartCold(string Component) : ComponentFault(Component)
{
    /// <summary>Nanoseconds until they are back, where the fault says nothing else by <see cref="Fault.For"/>. Default 1 s.</summary>
    public const long Downtime = 1_000_000_000;

    /// <inheritdoc />
    internal override void Begin(FaultScene scene)
    {
        var (component, parts) = Affected(scene);
        foreach (var part in parts)
        {
            scene.TakeDown(component, part);
        }

        scene.EndsAfter(For ?? Downtime);
    }
}
