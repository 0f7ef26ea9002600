using Onsite.Simulation.Kernel.Failures;

namespace Onsite.Simulation.Faults;

/// <summary>Where faults find what they happen to.</summary>
internal interface IFaultTargets
{
    /// <summary>The names of all components, in the order of the design.</summary>
    IReadOnlyList<string> Components { get; }

    /// <summary>The component of a name, where it can do what is asked of it; null otherwise.</summary>
    T? Find<T>(string component)
        where T : class;

    /// <summary>All components that can do what is asked of them, in the order of the design.</summary>
    IReadOnlyList<T> All<T>()
        where T : class;

    /// <summary>The links between two components, in either direction.</summary>
    IReadOnlyList<ICutting> Between(string one, string other);

    /// <summary>The zones that a component is spread over: part i is in zone i modulo their number. Empty where it is in none.</summary>
    IReadOnlyList<string> ZonesOf(string component);
}
