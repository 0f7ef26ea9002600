using Onsite.Simulation.Reporting;

namespace Onsite.Content.Scenarios.Verdicts;

/// <summary>How a run of a design that ships with a scenario has ended.</summary>
/// <param name="Band">Which design.</param>
/// <param name="Report">What it has shown; null where it was refused.</param>
/// <param name="Refusal">Why it was refused, in a sentence; null where it was not.</param>
public sealed record DesignRun(DesignBand Band, Report? Report, string? Refusal);
