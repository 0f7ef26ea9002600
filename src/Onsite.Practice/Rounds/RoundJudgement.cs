using Onsite.Practice.Findings;
using Onsite.Practice.Qualities;
using Onsite.Practice.Scorecards;

namespace Onsite.Practice.Rounds;

/// <summary>How a round was judged, kept as it was: a later change of rubric, plan or simulator does not change it.</summary>
/// <param name="Findings">What was found, each with what shows it.</param>
/// <param name="Scorecard">What follows from it.</param>
/// <param name="Talk">What was said, as it was judged; text evidence points into it.</param>
/// <param name="Run">The run that the findings speak of; null where the design could not be run.</param>
/// <param name="DesignText">The design as it was handed in.</param>
/// <param name="RubricRevision">Which state of the rubric the talk was held to.</param>
/// <param name="Engine">Names and versions of the engines.</param>
public sealed record RoundJudgement(
    IReadOnlyList<RoundFinding> Findings,
    Scorecard Scorecard,
    RoundTalk Talk,
    JudgedRun? Run,
    string DesignText,
    string RubricRevision,
    string Engine)
{
    /// <summary>Where what was said says a thing and its opposite.</summary>
    public IReadOnlyList<ContradictionFinding> Contradictions { get; init; } = [];

    /// <summary>What the talk showed beside its points.</summary>
    public AnswerQualities? Qualities { get; init; }
}

/// <summary>What was said in a round as one text.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Parts">Where each part of it stands, in order.</param>
public sealed record RoundTalk(string Text, IReadOnlyList<TalkPart> Parts);

/// <summary>A part of what was said.</summary>
/// <param name="Title">What it is: a stage, or what the interviewer asked.</param>
/// <param name="Stage">The stage whose notes they are, as its word; null for an answer to a probe.</param>
/// <param name="Probe">Identity of the probe that it answers; null for notes.</param>
/// <param name="Start">Offset of its first UTF-16 code unit in the text.</param>
/// <param name="Length">Number of its UTF-16 code units.</param>
public sealed record TalkPart(string Title, string? Stage, string? Probe, int Start, int Length);

/// <summary>The run that a judgement rests on: with these, and the design as it was handed in, it can be run again to the last bit.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Replications">How many replications there were.</param>
/// <param name="EventBudget">Events that they could have together.</param>
/// <param name="TraceHash">The mark of everything that happened.</param>
/// <param name="MonthlyCost">What the design costs a month, in US dollars.</param>
/// <param name="Budget">What may be spent; null without a limit.</param>
/// <param name="ReferenceCost">What the reference costs a month, in US dollars.</param>
/// <param name="Passed">Whether every objective was met within the budget.</param>
/// <param name="Objectives">What became of each objective.</param>
public sealed record JudgedRun(
    ulong Seed,
    int Replications,
    long EventBudget,
    string TraceHash,
    double MonthlyCost,
    double? Budget,
    double ReferenceCost,
    bool Passed,
    IReadOnlyList<JudgedObjective> Objectives);

/// <summary>What became of an objective, beside what the reference reaches.</summary>
/// <param name="Name">The objective in words, as <c>feed p99 ≤ 250 ms</c>.</param>
/// <param name="Outcome">Whether it was reached.</param>
/// <param name="Measured">What was measured, in words.</param>
/// <param name="Moment">When the run was first outside it, in seconds from the start; null where it never was, or where no moment can be told.</param>
/// <param name="Reference">What the reference reaches, in words; null where that was not run.</param>
public sealed record JudgedObjective(string Name, Outcome Outcome, string Measured, double? Moment, string? Reference);
