using Onsite.Simulation.Running;

namespace Onsite.Simulation.Analysis;

/// <summary>How much may be tried to explain a design, and how each trial is run. With the same options the result is the same, on any number of cores.</summary>
public sealed record AnalysisOptions
{
    private const int ExplainedReplications = 2;
    private const long ExplainedEvents = 12_000_000;

    /// <summary>Twice as many as where all searches are made, and more: the largest scenarios need them.</summary>
    private const long AloneEvents = 64_000_000;
    private const int AloneTrials = 256;

    /// <summary>More load is more events: the last trials take as many as all that came before.</summary>
    private const long LoadEvents = 96_000_000;

    /// <summary>The seed; all trials meet the same arrivals.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>What to multiply all rates by, from which trials begin; above 0.</summary>
    public double Load { get; init; } = 1;

    /// <summary>Replications of each trial, from 1. One is enough to sort out what does not help.</summary>
    public int Replications { get; init; } = 1;

    /// <summary>Replications by which what a search ends with is confirmed, from 1.</summary>
    public int Confirmations { get; init; } = 3;

    /// <summary>Runs at once, from 1. It has no effect on results.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>Trials of one search at the most, those by which it is confirmed among them; from 2.</summary>
    public int MostTrials { get; init; } = 64;

    /// <summary>Events of all trials of one search together; what is left when it is spent is not tried.</summary>
    public long EventBudget { get; init; } = 400_000_000;

    /// <summary>The highest load at which headroom is looked for, as a multiple of <see cref="Load"/>; 1 or more.</summary>
    public double MostLoad { get; init; } = 8;

    /// <summary>How near the load that holds and the load that breaks have to come, as a share of the latter; above 0 and below 1.</summary>
    public double Resolution { get; init; } = 0.05;

    /// <summary>The one search that an explanation makes; null for all of them.</summary>
    public ExplanationSearch? Only { get; init; }

    /// <summary>Whether of what can die only single parts do, so that each has the more events: not all of several, and no zones.</summary>
    public bool OnlySingleParts { get; init; }

    /// <summary>The run by which a change that mends is judged before it is claimed: as whoever makes the change would run the design, to the bit. Without it, it is claimed by <see cref="Confirmations"/>.</summary>
    public RunOptions? Judging { get; init; }

    /// <summary>How a design is run before somebody who waits searches from it.</summary>
    /// <param name="parallelism">Runs at once, from 1.</param>
    public static RunOptions RunOf(int parallelism) => new() { Replications = ExplainedReplications, EventBudget = ExplainedEvents, Parallelism = parallelism };

    /// <summary>How much may be tried where somebody waits for one search that is made alone.</summary>
    /// <param name="only">Which.</param>
    /// <param name="judging">How whoever applies what is found runs it.</param>
    public static AnalysisOptions Alone(ExplanationSearch only, RunOptions judging)
    {
        ArgumentNullException.ThrowIfNull(judging);
        return new() { Seed = judging.Seed, Confirmations = ExplainedReplications, EventBudget = only == ExplanationSearch.BreakingLoad ? LoadEvents : AloneEvents, MostTrials = AloneTrials, Parallelism = judging.Parallelism, Only = only, Judging = judging with { Traces = 0 } };
    }

    internal AnalysisOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Replications, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Confirmations, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Parallelism, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostTrials, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(EventBudget, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MostLoad, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Load);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Resolution);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(Resolution, 1);
        return this;
    }
}

/// <summary>How far a search has come.</summary>
/// <param name="Search">Which: <c>single points</c>, <c>headroom</c>, <c>cheapest change</c>, <c>cheaper design</c>.</param>
/// <param name="Trials">Trials that are done.</param>
/// <param name="MostTrials">How many there may be; most searches need fewer.</param>
/// <param name="Events">Their events.</param>
public readonly record struct AnalysisProgress(string Search, int Trials, int MostTrials, long Events)
{
    /// <summary>This in words.</summary>
    public string Sentence => $"Tried {Trials} of at most {MostTrials}.";
}

/// <summary>A search that can be made alone.</summary>
public enum ExplanationSearch
{
    /// <summary>The load at which the first objective breaks.</summary>
    BreakingLoad,

    /// <summary>The cheapest variant that meets the objectives: of a design that misses one what mends it, of another what it could do without.</summary>
    Cheapest,
}
