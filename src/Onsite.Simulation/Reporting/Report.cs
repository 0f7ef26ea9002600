using Onsite.Simulation.Measuring;

namespace Onsite.Simulation.Reporting;

/// <summary>What a run has shown.</summary>
public record Report
{
    /// <summary>The design's identity.</summary>
    public required string Design { get; init; }

    /// <summary>The scenario's identity.</summary>
    public required string Scenario { get; init; }

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many replications there were.</summary>
    public required int Replications { get; init; }

    /// <summary>One of how many requests was followed: 1 where all were. Rates, counts and numbers waiting are those of the whole in any case.</summary>
    public int SliceOf { get; init; } = 1;

    /// <summary>Whether it is a first estimate, made quickly of a coarse slice, or of the beginning of the run where that has no room, and with no warm-up cut and no traces; a sharper one follows.</summary>
    public bool IsPreview { get; init; }

    /// <summary>How sure intervals are.</summary>
    public required double Confidence { get; init; }

    /// <summary>How long each ran, in simulated seconds, warm-up included.</summary>
    public required double Seconds { get; init; }

    /// <summary>What was cut from the beginning of each, in seconds.</summary>
    public required double WarmUp { get; init; }

    /// <summary>Whether the warm-up could not be told from the rest: the run may be too short, or never settles.</summary>
    public required bool IsWarmUpDoubtful { get; init; }

    /// <summary>Events of all replications.</summary>
    public required long Events { get; init; }

    /// <summary>A mark of everything that happened: equal marks, equal runs.</summary>
    public required string TraceHash { get; init; }

    /// <summary>What became of each operation.</summary>
    public required IReadOnlyList<OperationReport> Operations { get; init; }

    /// <summary>The figures of each operation in each replication.</summary>
    public required IReadOnlyList<OperationSamples> Samples { get; init; }

    /// <summary>Where the time of each operation's requests went; empty where none were traced.</summary>
    public IReadOnlyList<OperationTraces> Traces { get; init; } = [];

    /// <summary>What each component did.</summary>
    public required IReadOnlyList<ComponentReport> Components { get; init; }

    /// <summary>What went over each link.</summary>
    public required IReadOnlyList<LinkReport> Links { get; init; }

    /// <summary>What became of each objective.</summary>
    public required IReadOnlyList<ObjectiveReport> Objectives { get; init; }

    /// <summary>What happened in the first replication, in its order.</summary>
    public required IReadOnlyList<RunEvent> Log { get; init; }

    /// <summary>What became of durable writes; null where there are none.</summary>
    public DurableReport? Durable { get; init; }

    /// <summary>What the design costs a month, in US dollars.</summary>
    public required double MonthlyCost { get; init; }

    /// <summary>What may be spent; null without a limit.</summary>
    public double? Budget { get; init; }

    /// <summary>The first replication, interval by interval.</summary>
    public required Series Series { get; init; }

    /// <summary>Whether every objective was met within the budget.</summary>
    public bool IsPassed => Objectives.All(o => o.Verdict == Verdict.Met) && (Budget is null || MonthlyCost <= Budget);
}
