namespace Onsite.Practice.Repetition;

/// <summary>What is known of how well somebody remembers something.</summary>
/// <param name="Stability">Days until the chance of recall has fallen to 90 percent; above 0.</param>
/// <param name="Difficulty">How hard it is to make it more stable, from 1 to 10.</param>
public readonly record struct MemoryState(double Stability, double Difficulty);
