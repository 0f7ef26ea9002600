namespace Onsite.Simulation.ClosedForms;

/// <summary>Keys that are equally likely.</summary>
/// <param name="Probability">How likely each of them is asked for.</param>
/// <param name="Keys">How many they are.</param>
public readonly record struct PopularityClass(double Probability, double Keys);
