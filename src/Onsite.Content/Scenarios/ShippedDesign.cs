using Onsite.Simulation.Files.Designs;

namespace Onsite.Content.Scenarios;

/// <summary>A design that ships with a scenario, and what a run of it has to show.</summary>
public sealed record ShippedDesign
{
    /// <summary>What it is there to show.</summary>
    public required DesignBand Band { get; init; }

    /// <summary>The YAML as it was written.</summary>
    public required string Text { get; init; }

    /// <summary>The design that was read from it. It fits its scenario.</summary>
    public required Design Design { get; init; }

    /// <summary>Why it is judged so, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>The objectives that it misses; at least one of a naive design, none of the others.</summary>
    public IReadOnlyList<ObjectiveName> Misses { get; init; } = [];

    /// <summary>Where its run shows why: a component by its name, or a link as reports name it (<c>shop→orders</c>). Null where nothing breaks.</summary>
    public string? At { get; init; }
}
