using Onsite.Documents;

namespace Onsite.Simulation.Files.Scenarios;

/// <summary>Something that goes wrong at a moment.</summary>
/// <param name="Kind">What, as <c>crash</c> or <c>slow</c>.</param>
/// <param name="Target">What it happens to, and how much of it, as it was written: <c>1 of checkout</c>, <c>card-network x6</c>.</param>
/// <param name="At">When, in seconds from the start.</param>
/// <param name="For">How long, in seconds; null until the end.</param>
/// <param name="Place">Where it stands.</param>
public sealed record FaultLine(string Kind, string Target, double At, double? For, SourceLocation Place);
