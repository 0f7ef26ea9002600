using Onsite.Evaluation;
using Onsite.Practice.Attempts;

namespace Onsite.Server.Contracts;

/// <summary>A draft to go on with.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="Tail">The end of its text.</param>
public sealed record Resume(AttemptSummary Attempt, string Tail);

/// <summary>A question worth answering next.</summary>
public sealed record SuggestionView(string Slug, string Title, int Minutes, int Difficulty, string Reason);

/// <summary>What is known of a competency, in percent.</summary>
public sealed record CompetencyStanding(string Id, string Name, double Low, double High, int Findings, int Attempts);

/// <summary>A misconception that keeps coming back.</summary>
public sealed record MisconceptionSeen(string Id, string Slug, string Claim, int Seen, int Attempts);

/// <summary>What was done on a day.</summary>
public sealed record DayActivity(DateOnly Date, int Minutes, int Answers);

/// <summary>The first page.</summary>
public sealed record Home(
    Resume? Resume,
    IReadOnlyList<SuggestionView> Suggestions,
    IReadOnlyList<AttemptSummary> Recent,
    int SubmittedTotal,
    IReadOnlyList<CompetencyStanding> Competencies,
    IReadOnlyList<MisconceptionSeen> Misconceptions,
    IReadOnlyList<DayActivity> Week,
    int Questions,
    int Points)
{
    /// <summary>The design round to go on with: of those that are open the one that was changed last; null where none is.</summary>
    public RoundSummary? OpenRound { get; init; }

    /// <summary>The design rounds that were handed in last, the newest first.</summary>
    public IReadOnlyList<RoundSummary> RecentRounds { get; init; } = [];
}

/// <summary>What a person has chosen.</summary>
/// <param name="Level">The level to be asked at.</param>
/// <param name="Mode">How new attempts are given.</param>
/// <param name="QuietMinutes">How long quiet lasts; from 1 to 30.</param>
/// <param name="TimerVisible">Whether the timer is shown.</param>
public sealed record Settings(Level Level, AttemptMode Mode, int QuietMinutes, bool TimerVisible);

/// <summary>What is running here.</summary>
/// <param name="Version">The version of the program.</param>
/// <param name="Questions">How many questions there are.</param>
/// <param name="Points">How many points their rubrics have.</param>
/// <param name="Concepts">How many concepts are known.</param>
/// <param name="DataFolder">Where the database is.</param>
/// <param name="ContentRevision">Which state of the content was read.</param>
/// <param name="Model">Name of the language model that may be asked; null where none is named.</param>
public sealed record About(string Version, int Questions, int Points, int Concepts, string DataFolder, string ContentRevision, string? Model);
