namespace Onsite.Simulation.Running;

/// <summary>A run has broken a law that holds for every system: the engine is wrong, and so would be its figures. Never the fault of a design.</summary>
public sealed class BrokenLawException : Exception
{
    /// <summary>Says which laws.</summary>
    public BrokenLawException(IReadOnlyList<string> laws)
        : base($"The simulator has made an error, and its figures are withheld. {string.Join(" ", laws)}") => Laws = laws;

    /// <summary>The laws, as sentences.</summary>
    public IReadOnlyList<string> Laws { get; }
}
