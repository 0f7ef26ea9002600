using Microsoft.AspNetCore.Mvc;
using Onsite.Content.Ratings;
using Onsite.Content.Rounds;
using Onsite.Evaluation;
using Onsite.Practice.Findings;
using Onsite.Practice.Rounds;

namespace Onsite.Server.Contracts;

/// <summary>How a design round goes.</summary>
/// <param name="Stages">Its stages, in their order.</param>
/// <param name="Minutes">How long it is meant to last.</param>
/// <param name="Shares">What each part of the evidence counts, in percent.</param>
public sealed record RoundPlanView(IReadOnlyList<StagePlan> Stages, int Minutes, PartShares Shares);

/// <summary>A level at which a round of a scenario can be done, and what it changes. The system, its load, its faults and its budget are the same at each.</summary>
/// <param name="Level">The level.</param>
/// <param name="IsOwn">Whether the scenario was written for it.</param>
/// <param name="Points">How many points the talk is held to.</param>
/// <param name="Ratings">What the better ratings take, the best last.</param>
public sealed record RoundLevel(Level Level, bool IsOwn, int Points, IReadOnlyList<RoundLevelRating> Ratings);

/// <summary>What a rating takes at a level.</summary>
/// <param name="Rating">The rating.</param>
/// <param name="Percent">The least share of the points, in percent.</param>
/// <param name="Demands">What has to be shown beside the points, each in words.</param>
public sealed record RoundLevelRating(Rating Rating, int Percent, IReadOnlyList<string> Demands);

/// <summary>Begins a round.</summary>
/// <param name="Scenario">The slug of the scenario.</param>
public sealed record StartRound(string Scenario)
{
    /// <summary>The level asked for; that of the scenario where none is given.</summary>
    public Level? Level { get; init; }

    /// <summary>A kept design of the same scenario to go on with; one is begun where none is given.</summary>
    public string? DesignId { get; init; }
}

/// <summary>A round as it stands in a list.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Scenario">The slug of the scenario; null where it is no longer in the catalogue.</param>
/// <param name="Title">What the scenario is called; its id where it is no longer in the catalogue.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Stage">The stage that the candidate is in.</param>
/// <param name="StartedAt">When it was begun.</param>
/// <param name="SavedAt">When it was last changed.</param>
/// <param name="SubmittedAt">When it was handed in; null before.</param>
/// <param name="ActiveSeconds">Time spent in it.</param>
/// <param name="TargetSeconds">How long it is meant to last.</param>
/// <param name="Rating">What an interviewer would write; null before it is handed in.</param>
/// <param name="Score">Percent of the weight; null before it is handed in.</param>
/// <param name="RunPassed">Whether the design met every objective within the budget; null before it is handed in, or where it could not be run.</param>
public sealed record RoundSummary(
    string Id, string? Scenario, string Title, Level Level, DesignStage Stage, DateTimeOffset StartedAt, DateTimeOffset SavedAt, DateTimeOffset? SubmittedAt, int ActiveSeconds, int TargetSeconds, Rating? Rating, ScoreRange? Score, bool? RunPassed);

/// <summary>A round with everything in it.</summary>
/// <param name="Summary">It as it stands in a list.</param>
/// <param name="DesignId">The kept design that is drawn in it.</param>
/// <param name="Stages">Each stage with what was noted and the time spent, in their order.</param>
/// <param name="Estimates">The capacity sheet: what was written for each of the scenario's estimates.</param>
/// <param name="Exchanges">The questions that were asked.</param>
/// <param name="Probes">What the interviewer asked of runs.</param>
/// <param name="Revision">Which text this is; saving says which one it began from.</param>
/// <param name="Plan">How the round goes.</param>
public sealed record RoundDetail(
    RoundSummary Summary,
    string DesignId,
    IReadOnlyList<StageNotes> Stages,
    IReadOnlyList<string> Estimates,
    IReadOnlyList<ExchangeView> Exchanges,
    IReadOnlyList<ProbeView> Probes,
    int Revision,
    RoundPlanView Plan);

/// <summary>What was noted in a stage.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Notes">The notes as typed.</param>
/// <param name="ActiveSeconds">Time spent in it.</param>
public sealed record StageNotes(DesignStage Stage, string Notes, double ActiveSeconds);

/// <summary>A question of the candidate, and what was said.</summary>
/// <param name="AtSeconds">Time spent in the round when it was asked.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">What was said; null where nothing was prepared: assume something, and say so.</param>
public sealed record ExchangeView(int AtSeconds, string Question, string? Answer);

/// <summary>A question of the interviewer about a run.</summary>
/// <param name="Id">Identity within the round.</param>
/// <param name="AtSeconds">Time spent in the round when it was asked.</param>
/// <param name="Moment">The moment of the run, in seconds from its start.</param>
/// <param name="Place">The component or link that it is about; empty where the whole is meant.</param>
/// <param name="Seen">What the run shows there, as a sentence.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Answer">What was answered; empty before.</param>
public sealed record ProbeView(string Id, int AtSeconds, double Moment, string Place, string Seen, string Question, string Answer);

/// <summary>What was typed in a round, to be kept.</summary>
/// <param name="Stage">The stage that the candidate is in.</param>
/// <param name="Stages">Notes and time of every stage that has any.</param>
/// <param name="Estimates">The capacity sheet.</param>
/// <param name="Answers">Answers to probes.</param>
/// <param name="Revision">The revision that the typing began from.</param>
public sealed record SaveRound(DesignStage Stage, IReadOnlyList<StageNotes> Stages, IReadOnlyList<string> Estimates, IReadOnlyList<ProbeAnswer> Answers, int Revision);

/// <summary>An answer to a probe.</summary>
/// <param name="Id">The probe.</param>
/// <param name="Answer">The answer as typed.</param>
public sealed record ProbeAnswer(string Id, string Answer);

/// <summary>What an estimate was read as, before the round is handed in. What the scenario has is not in it.</summary>
/// <param name="Index">Which, from 0.</param>
/// <param name="Text">What was written comes to, as people read it; null where it cannot be read.</param>
/// <param name="InOrder">Whether its order of magnitude is right, a factor of ten either way; null where it cannot be compared.</param>
/// <param name="Problem">Why it cannot be compared, in a sentence; null where it can.</param>
public sealed record EstimateReading(int Index, string? Text, bool? InOrder, string? Problem);

/// <summary>A round was kept.</summary>
/// <param name="Revision">The revision to go on from.</param>
/// <param name="SavedAt">When.</param>
public sealed record RoundSaved(int Revision, DateTimeOffset SavedAt);

/// <summary>What the interviewer has to ask of the design as it is kept now.</summary>
/// <param name="Added">Probes that are new; none where this run gives no reason for one.</param>
/// <param name="Probes">All probes of the round.</param>
public sealed record ProbesAsked(IReadOnlyList<ProbeView> Added, IReadOnlyList<ProbeView> Probes);

/// <summary>The events of handing a round in, each under its name with what its data is: <c>progress</c>, and at the end <c>judged</c> or <c>failed</c>. What was typed is kept before the first.</summary>
/// <param name="Progress">How far it is.</param>
/// <param name="Judged">The round as it is kept now.</param>
/// <param name="Failed">Why it was not judged; the round stays open, with all that was typed.</param>
public sealed record RoundEvents(RoundProgress Progress, RoundSummary Judged, ProblemDetails Failed);

/// <summary>How far the judging of a round is.</summary>
/// <param name="Doing">What is being done, as "Running the design".</param>
/// <param name="Done">Steps of it that are done.</param>
/// <param name="Of">Steps that it may take.</param>
public sealed record RoundProgress(string Doing, int Done, int Of);

/// <summary>What shows a finding of a round. Which fields are there follows from the kind.</summary>
/// <param name="Kind">One of <c>text</c> (words of the talk), <c>run</c> (a moment of the run), <c>design</c> (a line of the design), <c>estimate</c>, <c>exchange</c> (a question that was asked).</param>
/// <param name="Sentence">It in words: the quote, what the run shows, what the design says, what was estimated or asked.</param>
public sealed record RoundEvidenceView(string Kind, string Sentence)
{
    /// <summary>Offset in the talk, of a quote.</summary>
    public int? Start { get; init; }

    /// <summary>Length in UTF-16 code units, of a quote.</summary>
    public int? Length { get; init; }

    /// <summary>The moment of the run, in seconds from its start; the playback can be opened there.</summary>
    public double? Moment { get; init; }

    /// <summary>The component or link, of a run or a design.</summary>
    public string? Place { get; init; }

    /// <summary>The line of the design, from 1.</summary>
    public int? Line { get; init; }
}

/// <summary>A finding of a round.</summary>
/// <param name="Criterion">Identity within the round.</param>
/// <param name="Part">Which part of the evidence it belongs to.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Severity">How much a misconception weighs; null for what is to be shown.</param>
/// <param name="Title">It in words.</param>
/// <param name="Competency">What it gives evidence of.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="Weight">Its share of the whole, in percent.</param>
/// <param name="EarnedLow">What it earns at least.</param>
/// <param name="EarnedHigh">What it earns at most.</param>
/// <param name="Must">Whether the rating is capped without it.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Missing">What was missing for full credit, as a sentence; null where nothing was.</param>
/// <param name="Why">How the outcome came about, in a sentence.</param>
/// <param name="Truth">What is right instead, of a misconception.</param>
public sealed record RoundFindingView(
    string Criterion,
    RoundPart Part,
    FindingKind Kind,
    FindingSeverity? Severity,
    string Title,
    Named Competency,
    Outcome Outcome,
    double Weight,
    double EarnedLow,
    double EarnedHigh,
    bool Must,
    IReadOnlyList<RoundEvidenceView> Evidence,
    string? Missing,
    string Why,
    string? Truth);

/// <summary>The verdict on a round, with everything that shows it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Rating">What an interviewer would write.</param>
/// <param name="Score">Percent of the weight.</param>
/// <param name="Bands">From which weight on a rating is possible.</param>
/// <param name="Summary">Score and range in a sentence.</param>
/// <param name="Why">The rule that gave the rating.</param>
/// <param name="WhyNot">The rule of the next better rating; null at the top.</param>
/// <param name="Competencies">What was earned in each competency.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Contradictions">Where the talk says a thing and its opposite.</param>
/// <param name="Talk">What was said, in its parts.</param>
/// <param name="Run">The run that the findings speak of; null where the design could not be run.</param>
/// <param name="DesignText">The design as it was handed in.</param>
/// <param name="Reference">A design that meets every objective; null where the scenario is no longer in the catalogue.</param>
/// <param name="TalkQuestion">The question whose rubric judged the talk; null where it is no longer in the catalogue.</param>
/// <param name="Engine">Names and versions of the engines.</param>
public sealed record RoundScorecard(
    RoundDetail Round,
    Rating Rating,
    ScoreRange Score,
    IReadOnlyList<Band> Bands,
    string Summary,
    RuleReading Why,
    RuleReading? WhyNot,
    IReadOnlyList<CompetencyScore> Competencies,
    IReadOnlyList<RoundFindingView> Findings,
    IReadOnlyList<ContradictionView> Contradictions,
    RoundTalk Talk,
    JudgedRun? Run,
    string DesignText,
    ReferenceDesign? Reference,
    Named? TalkQuestion,
    string Engine);
