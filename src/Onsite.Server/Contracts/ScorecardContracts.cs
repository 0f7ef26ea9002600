using Onsite.Content.Questions;
using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Findings;

namespace Onsite.Server.Contracts;

/// <summary>A score with its range: what is unknown counts nothing, or in full.</summary>
public sealed record ScoreRange(double Low, double High);

/// <summary>From which weight on a rating is possible.</summary>
public sealed record Band(Rating Rating, double From);

/// <summary>A condition of a rule.</summary>
public sealed record Check(string Text, string Actual, bool Holds);

/// <summary>A rule held against the findings.</summary>
public sealed record RuleReading(string Rule, Rating Rating, IReadOnlyList<Check> Checks);

/// <summary>What was earned in a competency, in percent of the whole.</summary>
public sealed record CompetencyScore(string Id, string Name, double Low, double High, double Of, IReadOnlyList<string> Findings);

/// <summary>A quoted stretch of the answer.</summary>
public sealed record EvidenceView(int Start, int Length, string Quote);

/// <summary>Why a value is what it is.</summary>
public sealed record ExplanationView(double Value, string Description, IReadOnlyList<Span> Spans, IReadOnlyList<ExplanationView> Children);

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    /// <summary>Something to show.</summary>
    Point,

    /// <summary>A wrong belief.</summary>
    Misconception,
}

/// <summary>How much a misconception weighs.</summary>
public enum FindingSeverity
{
    /// <summary>It costs a little.</summary>
    Minor,

    /// <summary>It caps the rating.</summary>
    Major,
}

/// <summary>A finding with everything that explains it: <c>Matches</c> are the phrasings that earned the credit; <c>Nearest</c> is the one that came nearest, where nothing was observed.</summary>
public sealed record FindingView(
    string Criterion,
    FindingKind Kind,
    FindingSeverity? Severity,
    string Title,
    Named Competency,
    Outcome Outcome,
    double Weight,
    double EarnedLow,
    double EarnedHigh,
    bool Must,
    bool Hinted,
    IReadOnlyList<EvidenceView> Evidence,
    IReadOnlyList<string> Found,
    IReadOnlyList<string> Missing,
    IReadOnlyList<PhrasingView> Matches,
    PhrasingView? Nearest,
    string Rule,
    string? Probe,
    string? Truth,
    ExplanationView Explanation,
    IReadOnlyList<FindingMarkView> Marks)
{
    /// <summary>Name of the language model that proposed where to look; null where nobody had to. The rubric scored the sentence all the same.</summary>
    public string? ProposedBy { get; init; }
}

/// <summary>A criterion whose outcome changed.</summary>
public sealed record Change(string Criterion, string Title, Outcome From, Outcome To, double Delta);

/// <summary>What changed since an earlier attempt.</summary>
public sealed record Comparison(AttemptSummary Attempt, double ScoreDelta, IReadOnlyList<Change> Changes);

/// <summary>A text for a level.</summary>
public sealed record LevelText(Level Level, string Text);

/// <summary>How the judgement was made.</summary>
/// <param name="Engine">Name and version of the engine.</param>
/// <param name="RubricRevision">Which state of the rubric was used.</param>
/// <param name="Points">How many points were asked.</param>
/// <param name="ContentChanged">Whether the rubric is another one now.</param>
public sealed record JudgementView(string Engine, string RubricRevision, int Points, bool ContentChanged);

/// <summary>The question of a scorecard.</summary>
public sealed record ScorecardQuestion(string Id, string Name, string Slug, QuestionKind Kind, IReadOnlyList<RoundKind> Rounds, int Difficulty, int Minutes);

/// <summary>The verdict on an answer, with everything that shows it.</summary>
public sealed record Scorecard(
    AttemptSummary Attempt,
    ScorecardQuestion Question,
    Rating Rating,
    Level Level,
    ScoreRange Score,
    IReadOnlyList<Band> Bands,
    string Summary,
    RuleReading Why,
    RuleReading? WhyNot,
    IReadOnlyList<CompetencyScore> Competencies,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<ContradictionView> Contradictions,
    IReadOnlyList<CautionView> Cautions,
    string Answer,
    IReadOnlyList<Span> Sentences,
    int Words,
    int SentencesMatched,
    Comparison? Comparison,
    IReadOnlyList<AttemptSummary> OtherAttempts,
    string ModelAnswerHtml,
    int ModelAnswerWords,
    IReadOnlyList<LevelText> LookFor,
    IReadOnlyList<string> Mistakes,
    IReadOnlyList<string> FollowUps,
    IReadOnlyList<HintView> Hints,
    JudgementView Judgement,
    int Judging,
    IReadOnlyList<JudgingView> Judgings)
{
    /// <summary>What the answer shows beside its points; null for judgements from before this was looked at.</summary>
    public QualitiesView? Qualities { get; init; }
}
