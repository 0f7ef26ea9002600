namespace Onsite.Simulation.Assembly;

/// <summary>Settings of a component that are each in their range and together make no sense.</summary>
/// <param name="Field">The field that it is told at; of a group with its name and a dot before it.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="Fix">What to do about it, in a sentence.</param>
internal sealed record SettingProblem(string Field, string Message, string Fix);
