using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using Onsite.Practice.Attempts;

namespace Onsite.Storage.Sqlite;

/// <summary>Keeps attempts in the embedded database.</summary>
public sealed class SqliteAttemptStore : IAttemptStore
{
    private const string Insert =
        "insert into attempts (id, question_id, level, mode, status, started_at, saved_at, submitted_at, active_ms, target_ms, text, words, revision, version, hints, rating, score_low, score_high, ticks, judgement, later) "
        + "values (@Id, @QuestionId, @Level, @Mode, @Status, @StartedAt, @SavedAt, @SubmittedAt, @ActiveMs, @TargetMs, @Text, @Words, @Revision, @Version, @Hints, @Rating, @ScoreLow, @ScoreHigh, @Ticks, @Judgement, @Later)";

    private const string Update =
        "update attempts set question_id = @QuestionId, level = @Level, mode = @Mode, status = @Status, started_at = @StartedAt, saved_at = @SavedAt, submitted_at = @SubmittedAt, active_ms = @ActiveMs, "
        + "target_ms = @TargetMs, text = @Text, words = @Words, revision = @Revision, version = @Version, hints = @Hints, rating = @Rating, score_low = @ScoreLow, score_high = @ScoreHigh, ticks = @Ticks, judgement = @Judgement, later = @Later "
        + "where id = @Id and version = @ExpectedVersion";

    /// <summary>What a list shows; numbered over all attempts at a question, whatever the list leaves out.</summary>
    private const string Summaries =
        "select id, question_id as QuestionId, level, mode, status, started_at as StartedAt, saved_at as SavedAt, submitted_at as SubmittedAt, active_ms as ActiveMs, target_ms as TargetMs, words, revision, "
        + "rating, score_low as ScoreLow, score_high as ScoreHigh, ticks, row_number() over (partition by question_id order by started_at, id) as Number from attempts";

    private readonly SqliteDatabase _database;

    /// <summary>Keeps attempts in <paramref name="database"/>.</summary>
    public SqliteAttemptStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc />
    public async Task AddAsync(Attempt attempt, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        try
        {
            await writer.Connection.ExecuteAsync(new CommandDefinition(Insert, AttemptRow.From(attempt), cancellationToken: cancellation));
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            throw new InvalidOperationException($"An attempt with the id '{attempt.Id}' is there already.", e);
        }
    }

    /// <inheritdoc />
    public async Task<Attempt?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var row = await connection.QuerySingleOrDefaultAsync<AttemptRow>(new CommandDefinition($"select {AttemptRow.Columns} from attempts where id = @id", new { id }, cancellationToken: cancellation));
        return row?.ToAttempt();
    }

    /// <inheritdoc />
    public async Task<Attempt?> FindOpenAsync(string questionId, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var row = await connection.QueryFirstOrDefaultAsync<AttemptRow>(new CommandDefinition(
            $"select {AttemptRow.Columns} from attempts where question_id = @questionId and status = 'draft' order by started_at desc, id desc limit 1",
            new { questionId },
            cancellationToken: cancellation));
        return row?.ToAttempt();
    }

    /// <inheritdoc />
    public async Task<bool> ReplaceAsync(Attempt attempt, int expectedVersion, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        var parameters = new DynamicParameters(AttemptRow.From(attempt));
        parameters.Add("ExpectedVersion", expectedVersion);
        return await writer.Connection.ExecuteAsync(new CommandDefinition(Update, parameters, cancellationToken: cancellation)) == 1;
    }

    /// <inheritdoc />
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        return await writer.Connection.ExecuteAsync(new CommandDefinition("delete from attempts where id = @id", new { id }, cancellationToken: cancellation)) == 1;
    }

    /// <inheritdoc />
    public async Task<AttemptList> ListAsync(AttemptQuery query, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.Limit, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, AttemptQuery.MaximumLimit);
        var place = ListPlace.Parse(query.Before);
        var parameters = new
        {
            query.QuestionId,
            Status = query.Status is { } status ? ColumnText.Word(status) : null,
            place?.StartedAt,
            place?.Id,
            Limit = query.Limit + 1,
        };
        const string Filter = "(@QuestionId is null or question_id = @QuestionId) and (@Status is null or status = @Status)";
        await using var connection = _database.Connect();
        var total = await connection.ExecuteScalarAsync<int>(new CommandDefinition($"select count(*) from attempts where {Filter}", parameters, cancellationToken: cancellation));
        var rows = (await connection.QueryAsync<AttemptRow>(new CommandDefinition(
            $"select * from ({Summaries}) as attempts_in_order where {Filter.Replace("question_id", "QuestionId", StringComparison.Ordinal)} "
            + "and (@StartedAt is null or (StartedAt, id) < (@StartedAt, @Id)) order by StartedAt desc, id desc limit @Limit",
            parameters,
            cancellationToken: cancellation))).AsList();
        var items = rows.Take(query.Limit).Select(r => r.ToSummary()).ToList();
        return new AttemptList(items, total, rows.Count > query.Limit ? new ListPlace(rows[query.Limit - 1].StartedAt, rows[query.Limit - 1].Id).ToString() : null);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<Attempt> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var rows = connection.QueryUnbufferedAsync<AttemptRow>($"select {AttemptRow.Columns} from attempts order by started_at, id");
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            yield return row.ToAttempt();
        }
    }
}
