namespace Onsite.Simulation.Faults;

/// <summary>Something that goes wrong during a run. Times are in nanoseconds from its start.</summary>
public abstract record Fault
{
    /// <summary>When it begins; 0 or later.</summary>
    public required long At { get; init; }

    /// <summary>How long it lasts, above 0; null where it lasts to the end, or is over at once by its nature.</summary>
    public long? For { get; init; }

    /// <summary>What speaks against it, in sentences: something that it is to happen to is not there, a number is out of range. Empty where nothing does.</summary>
    internal virtual IEnumerable<string> Problems(IFaultTargets targets)
    {
        if (At < 0)
        {
            yield return $"{Words} at {At} ns: a fault begins at 0 or later.";
        }

        if (For <= 0)
        {
            yield return $"{Words} for {For} ns: a fault lasts longer than nothing; leave it out for one that lasts to the end.";
        }
    }

    /// <summary>It happens. What it does over the scene is undone when it ends.</summary>
    internal abstract void Begin(FaultScene scene);

    /// <summary>Its name in a sentence.</summary>
    private protected string Words => GetType().Name;
}
