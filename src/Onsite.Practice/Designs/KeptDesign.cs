namespace Onsite.Practice.Designs;

/// <summary>A design that somebody draws for a scenario, as it stands now. Immutable: a change makes a new value with the next revision.</summary>
public sealed record KeptDesign
{
    /// <summary>The most UTF-16 code units that the text of a design may have.</summary>
    public const int MaximumLength = 400_000;

    /// <summary>The most UTF-16 code units that a title may have.</summary>
    public const int MaximumTitle = 200;

    /// <summary>The most earlier versions that are kept of a design; of more, the oldest go.</summary>
    public const int MaximumVersions = 50;

    /// <summary>Identity; sorts by the time it was begun.</summary>
    public required string Id { get; init; }

    /// <summary>Identity of the scenario. It may no longer be in the catalogue.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>What its author calls it.</summary>
    public required string Title { get; init; }

    /// <summary>The design as it was typed: YAML that may be unfinished.</summary>
    public required string Text { get; init; }

    /// <summary>Counts the changes, from 1; one that is based on an older text is refused.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>The design that it began as a copy of; null where it began on its own. That one may be gone.</summary>
    public string? ForkedFrom { get; init; }

    /// <summary>It as it stands in a list.</summary>
    public DesignSummary ToSummary() => new(Id, ScenarioId, Title, Revision, CreatedAt, SavedAt, ForkedFrom);

    /// <summary>It as it stands now, to be kept when it changes.</summary>
    public DesignVersion ToVersion() => new(Revision, Title, Text, SavedAt);
}

/// <summary>A design as it stands in a list, without its text.</summary>
/// <param name="Id">Identity.</param>
/// <param name="ScenarioId">Identity of the scenario.</param>
/// <param name="Title">What its author calls it.</param>
/// <param name="Revision">Counts the changes, from 1.</param>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="SavedAt">When it was last changed.</param>
/// <param name="ForkedFrom">The design that it began as a copy of; null where it began on its own.</param>
public sealed record DesignSummary(string Id, string ScenarioId, string Title, int Revision, DateTimeOffset CreatedAt, DateTimeOffset SavedAt, string? ForkedFrom);

/// <summary>A design as it once stood.</summary>
/// <param name="Revision">Which of its texts it is.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Text">The text.</param>
/// <param name="SavedAt">When it was saved.</param>
public sealed record DesignVersion(int Revision, string Title, string Text, DateTimeOffset SavedAt);
