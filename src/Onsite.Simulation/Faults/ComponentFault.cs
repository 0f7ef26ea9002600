using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>A fault of one component, or of some of its parts.</summary>
/// <param name="Component">Its name in the design.</param>
public abstract record ComponentFault(string Component) : Fault
{
    /// <summary>Which parts, from 0; null for all, or for the first <see cref="Count"/>.</summary>
    public IReadOnlyList<int>? Parts { get; init; }

    /// <summary>How many parts, 1 or more; null for all. The first of those that are up when it begins.</summary>
    public int? Count { get; init; }

    /// <inheritdoc />
    internal override IEnumerable<string> Problems(IFaultTargets targets)
    {
        foreach (var problem in base.Problems(targets))
        {
            yield return problem;
        }

        if (targets.Find<IFailing>(Component) is not { } component)
        {
            yield return $"{Words} of \"{Component}\": no component that can fail has this name.";
            yield break;
        }

        if (Count < 1)
        {
            yield return $"{Words} of {Count} parts of \"{Component}\": at least one has to fail.";
        }

        if (Parts is not null && Count is not null)
        {
            yield return $"{Words} of \"{Component}\": either says which parts or how many.";
        }

        foreach (var part in (Parts ?? []).Where(part => part < 0 || part >= component.Parts))
        {
            yield return $"{Words} of part {part} of \"{Component}\": its parts are 0 to {component.Parts - 1}.";
        }
    }

    /// <summary>The component, and the parts of it that this happens to.</summary>
    private protected (IFailing Component, IReadOnlyList<int> Parts) Affected(FaultScene scene)
    {
        var component = scene.Targets.Find<IFailing>(Component)!;
        var all = Enumerable.Range(0, component.Parts);
        return (component, Parts ?? (Count is { } count ? [.. all.Where(component.IsUp).Take(count)] : [.. all]));
    }
}
