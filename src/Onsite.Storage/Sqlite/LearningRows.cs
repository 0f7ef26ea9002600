using Onsite.Evaluation;
using Onsite.Practice.Learning;

namespace Onsite.Storage.Sqlite;

/// <summary>A row of the table of marks. Property names are those of the columns, for Dapper.</summary>
internal sealed class MarkRow
{
    public const string Columns = "id, question_id as QuestionId, rubric_revision as RubricRevision, point, statement, kind, sentence, attempt_id as AttemptId, made_at as MadeAt";

    public required string Id { get; set; }

    public required string QuestionId { get; set; }

    public required string RubricRevision { get; set; }

    public required string Point { get; set; }

    public required string Statement { get; set; }

    public required string Kind { get; set; }

    public required string Sentence { get; set; }

    public string? AttemptId { get; set; }

    public required string MadeAt { get; set; }

    public static MarkRow From(Mark mark) => new()
    {
        Id = mark.Id,
        QuestionId = mark.QuestionId,
        RubricRevision = mark.RubricRevision,
        Point = mark.Point,
        Statement = mark.Statement,
        Kind = ColumnText.Word(mark.Kind),
        Sentence = mark.Sentence,
        AttemptId = mark.AttemptId,
        MadeAt = ColumnText.Time(mark.MadeAt),
    };

    public Mark ToMark() => new()
    {
        Id = Id,
        QuestionId = QuestionId,
        RubricRevision = RubricRevision,
        Point = Point,
        Statement = Statement,
        Kind = ColumnText.Parse<MarkKind>(Kind),
        Sentence = Sentence,
        AttemptId = AttemptId,
        MadeAt = ColumnText.ParseTime(MadeAt),
    };
}

/// <summary>A row of the table of grades.</summary>
internal sealed class GradeRow
{
    public const string Columns = "id, question_id as QuestionId, level, text, grade, graded_by as GradedBy, note, attempt_id as AttemptId, graded_at as GradedAt";

    public required string Id { get; set; }

    public required string QuestionId { get; set; }

    public required string Level { get; set; }

    public required string Text { get; set; }

    public double Grade { get; set; }

    public required string GradedBy { get; set; }

    public required string Note { get; set; }

    public string? AttemptId { get; set; }

    public required string GradedAt { get; set; }

    public static GradeRow From(GradedAnswer graded) => new()
    {
        Id = graded.Id,
        QuestionId = graded.QuestionId,
        Level = ColumnText.Word(graded.Level),
        Text = graded.Text,
        Grade = graded.Grade,
        GradedBy = graded.By,
        Note = graded.Note,
        AttemptId = graded.AttemptId,
        GradedAt = ColumnText.Time(graded.GradedAt),
    };

    public GradedAnswer ToGraded() => new()
    {
        Id = Id,
        QuestionId = QuestionId,
        Level = ColumnText.Parse<Level>(Level),
        Text = Text,
        Grade = Grade,
        By = GradedBy,
        Note = Note,
        AttemptId = AttemptId,
        GradedAt = ColumnText.ParseTime(GradedAt),
    };
}
