using Dapper;
using Onsite.Practice.Learning;

namespace Onsite.Storage.Sqlite;

/// <summary>Keeps marks and graded answers in the embedded database.</summary>
public sealed class SqliteLearningStore : ILearningStore
{
    private const string InsertMark =
        "insert into marks (id, question_id, rubric_revision, point, statement, kind, sentence, attempt_id, made_at) "
        + "values (@Id, @QuestionId, @RubricRevision, @Point, @Statement, @Kind, @Sentence, @AttemptId, @MadeAt) on conflict (id) do nothing";

    private const string InsertGrade =
        "insert into grades (id, question_id, level, text, grade, graded_by, note, attempt_id, graded_at) "
        + "values (@Id, @QuestionId, @Level, @Text, @Grade, @GradedBy, @Note, @AttemptId, @GradedAt) on conflict (id) do nothing";

    private readonly SqliteDatabase _database;

    /// <summary>Keeps marks and graded answers in <paramref name="database"/>.</summary>
    public SqliteLearningStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc />
    public Task<bool> AddMarkAsync(Mark mark, CancellationToken cancellation) => ChangeAsync(InsertMark, MarkRow.From(mark), cancellation);

    /// <inheritdoc />
    public Task<bool> RemoveMarkAsync(string id, CancellationToken cancellation) => ChangeAsync("delete from marks where id = @id", new { id }, cancellation);

    /// <inheritdoc />
    public async Task<IReadOnlyList<Mark>> MarksAsync(string? questionId, CancellationToken cancellation) =>
        [.. (await ReadAsync<MarkRow>("marks", MarkRow.Columns, questionId, cancellation)).Select(r => r.ToMark())];

    /// <inheritdoc />
    public Task<bool> AddGradeAsync(GradedAnswer graded, CancellationToken cancellation) => ChangeAsync(InsertGrade, GradeRow.From(graded), cancellation);

    /// <inheritdoc />
    public Task<bool> RemoveGradeAsync(string id, CancellationToken cancellation) => ChangeAsync("delete from grades where id = @id", new { id }, cancellation);

    /// <inheritdoc />
    public async Task<IReadOnlyList<GradedAnswer>> GradesAsync(string? questionId, CancellationToken cancellation) =>
        [.. (await ReadAsync<GradeRow>("grades", GradeRow.Columns, questionId, cancellation)).Select(r => r.ToGraded())];

    private async Task<bool> ChangeAsync(string sql, object parameters, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        return await writer.Connection.ExecuteAsync(new CommandDefinition(sql, parameters, cancellationToken: cancellation)) == 1;
    }

    private async Task<IEnumerable<T>> ReadAsync<T>(string table, string columns, string? questionId, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        return await connection.QueryAsync<T>(new CommandDefinition(
            $"select {columns} from {table} where @questionId is null or question_id = @questionId order by id",
            new { questionId },
            cancellationToken: cancellation));
    }
}
