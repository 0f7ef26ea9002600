using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>Clients do what nobody had planned for.</summary>
public abstract record ClientFault : Fault
{
    /// <summary>Which clients; null for all.</summary>
    public string? Clients { get; init; }

    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets) =>
        Found(targets).Count > 0 ? base.Problems(targets) : base.Problems(targets).Append(Clients is null ? $"{Words}: there are no clients who could." : $"{Words} of \"{Clients}\": no clients have this name who could.");

    private protected IReadOnlyList<ISpiking> Found(IFaultTargets targets)
    {
        if (Clients is null)
        {
            return targets.All<ISpiking>();
        }

        return targets.Find<ISpiking>(Clients) is { } clients ? [clients] : [];
    }
}
