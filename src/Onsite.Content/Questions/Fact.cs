namespace Onsite.Content.Questions;

/// <summary>Something that the interviewer hands over.</summary>
/// <param name="Label">What it is about: "Peak load".</param>
/// <param name="Value">What it is, with a unit: "240 charges/s".</param>
public sealed record Fact(string Label, string Value);
