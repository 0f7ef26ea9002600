using Onsite.Practice.Findings;
using Onsite.Practice.Qualities;

namespace Onsite.Practice.Scorecards;

/// <summary>What the rules ask of findings, counted once.</summary>
internal sealed record FindingTally
{
    private FindingTally()
    {
    }

    /// <summary>Percent of the weight earned; from 0 to 100, one decimal.</summary>
    public required double Score { get; init; }

    /// <summary>How many must-haves there are.</summary>
    public required int Musts { get; init; }

    /// <summary>How many must-haves are met in full.</summary>
    public required int MustsMet { get; init; }

    /// <summary>How many must-haves are met at least partly.</summary>
    public required int MustsPartly { get; init; }

    /// <summary>How many major misconceptions are stated.</summary>
    public required int Majors { get; init; }

    /// <summary>How many minor misconceptions are stated.</summary>
    public required int Minors { get; init; }

    /// <summary>How many points are violated.</summary>
    public required int Violated { get; init; }

    /// <summary>What the answer shows beside its points; null where nothing was looked at.</summary>
    public required AnswerQualities? Shown { get; init; }

    /// <summary>Counts findings; what is unknown counts as met where <paramref name="unknownAsMet"/> says so, and as nothing otherwise.</summary>
    public static FindingTally Count(IReadOnlyList<Finding> findings, bool unknownAsMet, AnswerQualities? shown = null)
    {
        var musts = findings.Where(f => f.Must).Select(f => f.GivenAway ? Outcome.NotObserved : f.Outcome).ToList();
        return new FindingTally
        {
            Score = WeightSum.Of(findings.Select(f => unknownAsMet ? f.EarnedHigh : f.EarnedLow)),
            Musts = musts.Count,
            MustsMet = musts.Count(o => o == Outcome.Met || (unknownAsMet && o == Outcome.Unknown)),
            MustsPartly = musts.Count(o => o is Outcome.Met or Outcome.Partly || (unknownAsMet && o == Outcome.Unknown)),
            Majors = CountStated(findings, CriterionKind.MajorMisconception, unknownAsMet),
            Minors = CountStated(findings, CriterionKind.MinorMisconception, unknownAsMet),
            Violated = findings.Count(f => f is { Kind: CriterionKind.Point, Outcome: Outcome.Violated }),
            Shown = shown,
        };
    }

    /// <summary>A misconception of which it cannot be told whether it is held counts against the answer at its worst, and not at its best.</summary>
    private static int CountStated(IReadOnlyList<Finding> findings, CriterionKind kind, bool unknownAsMet) =>
        findings.Count(f => f.Kind == kind && (f.Outcome == Outcome.Violated || (f.Outcome == Outcome.Unknown && !unknownAsMet)));
}
