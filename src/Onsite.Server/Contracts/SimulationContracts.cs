using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Server.Contracts;

/// <summary>Asks for a run.</summary>
/// <param name="Scenario">The slug of the scenario.</param>
/// <param name="Text">The design as YAML.</param>
public sealed record RunDesign(string Scenario, string Text)
{
    /// <summary>The seed: same seed, same result. 1 where none is given.</summary>
    public long? Seed { get; init; }

    /// <summary>Changes to the design, each as <c>checkout.replicas=8</c>.</summary>
    public IReadOnlyList<string>? Set { get; init; }

    /// <summary>What goes wrong beyond the scenario, each as <c>at: 30 s, for: 10 s, crash: 1 of app</c>.</summary>
    public IReadOnlyList<string>? Faults { get; init; }

    /// <summary>What to multiply all rates by, above 0; 1 where it is not given.</summary>
    public double? Load { get; init; }

    /// <summary>Events that all replications together may have.</summary>
    public long? Budget { get; init; }
}

/// <summary>Asks why a design does what it does.</summary>
/// <param name="Scenario">The slug of the scenario.</param>
/// <param name="Text">The design as YAML.</param>
public sealed record ExplainDesign(string Scenario, string Text)
{
    /// <summary>The one search that is made; all of them where it is not given.</summary>
    public ExplanationSearch? Only { get; init; }
}

/// <summary>A report in a stream of ever sharper ones.</summary>
public sealed record RunReport : Report
{
    [SetsRequiredMembers]
    private RunReport(Report report)
        : base(report)
    {
    }

    /// <summary>Whether none follows.</summary>
    public bool Final { get; private init; }

    /// <summary>Why the run was stopped before it was as sharp as it could be, in a sentence; null where it was not.</summary>
    public string? Stopped { get; private init; }

    /// <summary>A report as it is sent.</summary>
    public static RunReport Of(Report report, bool isFinal, string? stopped = null) => new(report) { Final = isFinal, Stopped = stopped };
}

/// <summary>The events of a run, each under its name with what its data is: <c>preview</c> once, then <c>report</c> until one is final, <c>progress</c> between them; <c>failed</c> ends a run that comes to no report.</summary>
/// <param name="Preview">A first estimate of a coarse slice, with wide intervals.</param>
/// <param name="Report">What the replications so far have shown.</param>
/// <param name="Progress">How far the replications are that the next report is made of.</param>
/// <param name="Failed">Why there is no report.</param>
public sealed record SimulationEvents(RunReport Preview, RunReport Report, RunProgress Progress, ProblemDetails Failed);

/// <summary>The events of an explanation, each under its name with what its data is: <c>progress</c>, and at the end <c>explanation</c> or <c>failed</c>.</summary>
/// <param name="Progress">How far a search is.</param>
/// <param name="Explanation">What broke first and why, what the design cannot do without, how much more it takes, and what to change.</param>
/// <param name="Failed">Why there is no explanation.</param>
public sealed record ExplanationEvents(AnalysisProgress Progress, Explanation Explanation, ProblemDetails Failed);
