using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Reporting;

/// <summary>What became of an objective.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Verdict">Whether it was reached.</param>
/// <param name="FirstMissed">When the run was first outside it, in seconds from the start; null where it never was, or where no moment can be told.</param>
/// <param name="Sentence">All this in words.</param>
public sealed record ObjectiveReport(Objective Objective, Estimate Measured, Verdict Verdict, double? FirstMissed, string Sentence);

/// <summary>Whether an objective was reached.</summary>
public enum Verdict
{
    /// <summary>It was, and the whole interval says so.</summary>
    Met,

    /// <summary>It was not, and the whole interval says so.</summary>
    Violated,

    /// <summary>The interval lies across the limit, or nothing was measured: more replications would tell. Never a pass.</summary>
    Unknown,
}
