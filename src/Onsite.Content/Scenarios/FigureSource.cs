namespace Onsite.Content.Scenarios;

/// <summary>Where a number of a scenario comes from.</summary>
/// <param name="Figure">The number, and of what.</param>
/// <param name="Source">Whose it is.</param>
public sealed record FigureSource(string Figure, string Source);
