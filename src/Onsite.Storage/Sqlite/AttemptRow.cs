using System.Text.Json;
using Onsite.Content.Ratings;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Json;

namespace Onsite.Storage.Sqlite;

/// <summary>A row of the table of attempts. Property names are those of the columns, for Dapper.</summary>
internal sealed class AttemptRow
{
    public const string Columns =
        "id, question_id as QuestionId, level, mode, status, started_at as StartedAt, saved_at as SavedAt, submitted_at as SubmittedAt, active_ms as ActiveMs, "
        + "target_ms as TargetMs, text, words, revision, version, hints, rating, score_low as ScoreLow, score_high as ScoreHigh, ticks, judgement, later";

    public required string Id { get; set; }

    public required string QuestionId { get; set; }

    public required string Level { get; set; }

    public required string Mode { get; set; }

    public required string Status { get; set; }

    public required string StartedAt { get; set; }

    public required string SavedAt { get; set; }

    public string? SubmittedAt { get; set; }

    public long ActiveMs { get; set; }

    public long TargetMs { get; set; }

    public string Text { get; set; } = string.Empty;

    public long Words { get; set; }

    public long Revision { get; set; }

    public long Version { get; set; }

    public string Hints { get; set; } = "[]";

    public string? Rating { get; set; }

    public double? ScoreLow { get; set; }

    public double? ScoreHigh { get; set; }

    public string Ticks { get; set; } = "[]";

    public string? Judgement { get; set; }

    public string Later { get; set; } = "[]";

    /// <summary>Which attempt at its question it is; only lists ask for it.</summary>
    public long Number { get; set; }

    public static AttemptRow From(Attempt attempt)
    {
        var card = attempt.Judgement?.Scorecard;
        return new AttemptRow
        {
            Id = attempt.Id,
            QuestionId = attempt.QuestionId,
            Level = ColumnText.Word(attempt.Level),
            Mode = ColumnText.Word(attempt.Mode),
            Status = ColumnText.Word(attempt.Status),
            StartedAt = ColumnText.Time(attempt.StartedAt),
            SavedAt = ColumnText.Time(attempt.SavedAt),
            SubmittedAt = attempt.SubmittedAt is { } at ? ColumnText.Time(at) : null,
            ActiveMs = (long)attempt.Active.TotalMilliseconds,
            TargetMs = (long)attempt.Target.TotalMilliseconds,
            Text = attempt.Text,
            Words = attempt.Words,
            Revision = attempt.Revision,
            Version = attempt.Version,
            Hints = JsonSerializer.Serialize(attempt.Hints, PracticeJson.Options),
            Rating = card is null ? null : ColumnText.Word(card.Rating),
            ScoreLow = card?.ScoreLow,
            ScoreHigh = card?.ScoreHigh,
            Ticks = JsonSerializer.Serialize(Marks(attempt), PracticeJson.Options),
            Judgement = attempt.Judgement is null ? null : JsonSerializer.Serialize(attempt.Judgement, PracticeJson.Options),
            Later = JsonSerializer.Serialize(attempt.Later, PracticeJson.Options),
        };
    }

    public Attempt ToAttempt() => new()
    {
        Id = Id,
        QuestionId = QuestionId,
        Level = ColumnText.Parse<Level>(Level),
        Mode = ColumnText.Parse<AttemptMode>(Mode),
        Status = ColumnText.Parse<AttemptStatus>(Status),
        StartedAt = ColumnText.ParseTime(StartedAt),
        SavedAt = ColumnText.ParseTime(SavedAt),
        SubmittedAt = SubmittedAt is null ? null : ColumnText.ParseTime(SubmittedAt),
        Active = TimeSpan.FromMilliseconds(ActiveMs),
        Target = TimeSpan.FromMilliseconds(TargetMs),
        Text = Text,
        Words = (int)Words,
        Revision = (int)Revision,
        Version = (int)Version,
        Hints = JsonSerializer.Deserialize<List<Hint>>(Hints, PracticeJson.Options) ?? [],
        Judgement = Judgement is null ? null : JsonSerializer.Deserialize<Judgement>(Judgement, PracticeJson.Options),
        Later = JsonSerializer.Deserialize<List<LaterJudgement>>(Later, PracticeJson.Options) ?? [],
    };

    public AttemptSummary ToSummary() => new()
    {
        Id = Id,
        QuestionId = QuestionId,
        Number = (int)Number,
        Level = ColumnText.Parse<Level>(Level),
        Mode = ColumnText.Parse<AttemptMode>(Mode),
        Status = ColumnText.Parse<AttemptStatus>(Status),
        StartedAt = ColumnText.ParseTime(StartedAt),
        SavedAt = ColumnText.ParseTime(SavedAt),
        SubmittedAt = SubmittedAt is null ? null : ColumnText.ParseTime(SubmittedAt),
        Active = TimeSpan.FromMilliseconds(ActiveMs),
        Target = TimeSpan.FromMilliseconds(TargetMs),
        Words = (int)Words,
        Rating = Rating is null ? null : ColumnText.Parse<Rating>(Rating),
        ScoreLow = ScoreLow,
        ScoreHigh = ScoreHigh,
        Ticks = JsonSerializer.Deserialize<List<OutcomeTick>>(Ticks, PracticeJson.Options) ?? [],
    };

    private static IEnumerable<OutcomeTick> Marks(Attempt attempt) =>
        attempt.Judgement?.Findings.Select(OutcomeTick.Of) ?? [];
}
