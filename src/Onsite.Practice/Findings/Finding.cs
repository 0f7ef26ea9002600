using Onsite.Evaluation;

namespace Onsite.Practice.Findings;

/// <summary>One judgement with what shows it: the one shape that every engine's report is turned into.</summary>
public sealed record Finding
{
    /// <summary>Identity of what was asked, within the question.</summary>
    public required string Criterion { get; init; }

    /// <summary>What the criterion asks.</summary>
    public required CriterionKind Kind { get; init; }

    /// <summary>The criterion in plain words.</summary>
    public required string Title { get; init; }

    /// <summary>Id of the competency it gives evidence of.</summary>
    public required string Competency { get; init; }

    /// <summary>What was found.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>For a point its share of the whole at the level asked for, in percent; the points of an answer add up to 100. For a misconception what it costs.</summary>
    public required double Weight { get; init; }

    /// <summary>Whether the rating is capped without it.</summary>
    public bool Must { get; init; }

    /// <summary>Whether the coach gave the point away, so that it earns nothing.</summary>
    public bool GivenAway { get; init; }

    /// <summary>Name of the language model that proposed where to look; null where nobody had to. The words are the answer's and the credit is the evaluator's all the same.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>The marks without which the outcome would be another; empty where the rubric alone gives it.</summary>
    public IReadOnlyList<FindingMark> Marks { get; init; } = [];

    /// <summary>What shows the outcome; empty exactly where nothing was observed.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>What of the criterion was found.</summary>
    public IReadOnlyList<string> Found { get; init; } = [];

    /// <summary>What was missing for full credit, as a sentence says it: one entry, or none where nothing was. Judgements of earlier versions have a list of words here.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The phrasings that earned the credit; empty where nothing was observed, and in judgements from before they were kept.</summary>
    public IReadOnlyList<PhrasingFinding> Matches { get; init; } = [];

    /// <summary>Where nothing was observed, the phrasing that came nearest, and the sentence; null where nothing comes near.</summary>
    public PhrasingFinding? Nearest { get; init; }

    /// <summary>How the engine came to the outcome.</summary>
    public required Explanation Explanation { get; init; }

    /// <summary>What the finding earns at least, in percent of the whole; a misconception earns less than nothing.</summary>
    public double EarnedLow => GivenAway ? 0 : Outcome switch
    {
        Outcome.Met => Weight,
        Outcome.Partly => Weight / 2,
        Outcome.Violated when Kind != CriterionKind.Point => -Weight,
        _ => 0,
    };

    /// <summary>What the finding would earn if what is unknown turned out well.</summary>
    public double EarnedHigh => Outcome == Outcome.Unknown && Kind == CriterionKind.Point && !GivenAway ? Weight : EarnedLow;
}
