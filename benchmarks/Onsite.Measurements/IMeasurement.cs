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

    /// <summary>Where anyone gets the public data that it reads, in which folder and under which terms; null where it needs none.</summary>
    string? Source => null;

    /// <summary>Measures.</summary>
    /// <param name="bench">The folders to work on.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="CannotMeasureException">Something that it needs is missing.</exception>
    Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation);
}

/// <summary>A measurement cannot be made here. The message says why and what to do.</summary>
internal sealed class CannotMeasureException(string message) : Exception(message);
