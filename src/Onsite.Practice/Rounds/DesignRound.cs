using Onsite.Content.Rounds;
using Onsite.Evaluation;

namespace Onsite.Practice.Rounds;

/// <summary>A timed round at a system to design: what was asked, estimated, noted and answered. The design itself is kept beside it. Immutable: a change makes a new value with the next version.</summary>
public sealed record DesignRound
{
    /// <summary>The most UTF-16 code units that the notes of a stage may have.</summary>
    public const int MaximumNotes = 40_000;

    /// <summary>The most UTF-16 code units that an estimate may have.</summary>
    public const int MaximumEstimate = 400;

    /// <summary>The most questions that are kept.</summary>
    public const int MaximumExchanges = 200;

    /// <summary>The most probes that are asked in a round: more would be an interrogation.</summary>
    public const int MaximumProbes = 6;

    /// <summary>Identity; sorts by the time it was begun.</summary>
    public required string Id { get; init; }

    /// <summary>Identity of the scenario. It may no longer be in the catalogue.</summary>
    public required string ScenarioId { get; init; }

    /// <summary>The level that is asked for.</summary>
    public required Level Level { get; init; }

    /// <summary>Identity of the kept design that is drawn in it. It may have been deleted.</summary>
    public required string DesignId { get; init; }

    /// <summary>When it was begun.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>When it was handed in; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The stage that the candidate is in.</summary>
    public DesignStage Stage { get; init; }

    /// <summary>Time spent in each stage; a stage that is missing has had none.</summary>
    public IReadOnlyDictionary<DesignStage, TimeSpan> Active { get; init; } = new Dictionary<DesignStage, TimeSpan>();

    /// <summary>What was noted in each stage, as it was typed; a stage that is missing has no notes.</summary>
    public IReadOnlyDictionary<DesignStage, string> Notes { get; init; } = new Dictionary<DesignStage, string>();

    /// <summary>The capacity sheet: for each of the scenario's estimates what was written, empty where nothing was.</summary>
    public IReadOnlyList<string> Estimates { get; init; } = [];

    /// <summary>The questions that were asked, in their order.</summary>
    public IReadOnlyList<Exchange> Exchanges { get; init; } = [];

    /// <summary>What the interviewer asked of the runs, in its order.</summary>
    public IReadOnlyList<AskedProbe> Probes { get; init; } = [];

    /// <summary>Counts the changes of what is typed, from 1; one that is based on an older text is refused.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>Counts all changes, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What came of it; null before it is handed in.</summary>
    public RoundJudgement? Judgement { get; init; }

    /// <summary>Whether it was handed in.</summary>
    public bool IsSubmitted => Judgement is not null;

    /// <summary>Time spent in all stages.</summary>
    public TimeSpan TotalActive => TimeSpan.FromTicks(Active.Values.Sum(t => t.Ticks));

    /// <summary>What was noted in a stage.</summary>
    public string NotesOf(DesignStage stage) => Notes.GetValueOrDefault(stage, string.Empty);
}

/// <summary>A question of the candidate, and what the interviewer said.</summary>
/// <param name="At">Time spent in the round when it was asked.</param>
/// <param name="Question">The question as it was typed.</param>
/// <param name="Answer">What was said; null where nothing was prepared.</param>
/// <param name="Clarification">Which of the scenario's prepared answers it was, from 0; null where none.</param>
public sealed record Exchange(TimeSpan At, string Question, string? Answer, int? Clarification);

/// <summary>A question that the interviewer asked of a run, and what was answered.</summary>
/// <param name="Id">Identity within the round.</param>
/// <param name="Probe">Id of the probe in the content.</param>
/// <param name="At">Time spent in the round when it was asked.</param>
/// <param name="Moment">The moment of the run, in seconds from its start.</param>
/// <param name="Place">The component or link, by its name in reports; empty where the whole is meant.</param>
/// <param name="Seen">What the run shows there, as a sentence.</param>
/// <param name="Question">What was asked.</param>
/// <param name="DesignText">The design that was run, as it stood then.</param>
/// <param name="Answer">What was answered, as it was typed; empty before.</param>
public sealed record AskedProbe(string Id, string Probe, TimeSpan At, double Moment, string Place, string Seen, string Question, string DesignText, string Answer);
