namespace Onsite.Measurements.Hostile;

/// <summary>An answer that tries to be rated without knowing anything, or by knowing everything and its opposite.</summary>
/// <param name="Kind">What it tries.</param>
/// <param name="Text">The answer.</param>
internal sealed record HostileAnswer(string Kind, string Text);
