namespace Onsite.Measurements;

/// <summary>A promise about speed or correctness, and how to find out whether it holds.</summary>
internal interface IMeasurement
{
    /// <summary>The name by which it is asked for.</summary>
    string Name { get; }

    /// <summary>What is measured, in one sentence.</summary>
    string About { get; }

    /// <summary>What the figures have to be.</summary>
    IReadOnlyList<Goal> Goals { get; }

    /// <summary>Measures.</summary>
    /// <exception cref="CannotMeasureException">Something that it needs is missing.</exception>
    Task<IReadOnlyList<Figure>> MeasureAsync(string root, CancellationToken cancellation);
}

/// <summary>A measurement cannot be made here. The message says why and what to do.</summary>
internal sealed class CannotMeasureException(string message) : Exception(message);
