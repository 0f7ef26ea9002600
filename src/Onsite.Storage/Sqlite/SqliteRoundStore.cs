using Dapper;
using Microsoft.Data.Sqlite;
using Onsite.Practice.Rounds;

namespace Onsite.Storage.Sqlite;

/// <summary>Keeps design rounds in the embedded database.</summary>
public sealed class SqliteRoundStore : IRoundStore
{
    private const string Insert = "insert into design_rounds (id, scenario_id, started_at, version, body) values (@Id, @ScenarioId, @StartedAt, @Version, @Body)";

    private const string Update =
        "update design_rounds set scenario_id = @ScenarioId, started_at = @StartedAt, version = @Version, body = @Body where id = @Id and version = @ExpectedVersion";

    private readonly SqliteDatabase _database;

    /// <summary>Keeps rounds in <paramref name="database"/>.</summary>
    public SqliteRoundStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc />
    public async Task AddAsync(DesignRound round, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        try
        {
            await writer.Connection.ExecuteAsync(new CommandDefinition(Insert, RoundRow.From(round), cancellationToken: cancellation));
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            throw new InvalidOperationException($"A round with the id '{round.Id}' is there already.", e);
        }
    }

    /// <inheritdoc />
    public async Task<DesignRound?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var body = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition("select body from design_rounds where id = @id", new { id }, cancellationToken: cancellation));
        return body is null ? null : RoundRow.Read(body);
    }

    /// <inheritdoc />
    public async Task<bool> ReplaceAsync(DesignRound round, int expectedVersion, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        var parameters = new DynamicParameters(RoundRow.From(round));
        parameters.Add("ExpectedVersion", expectedVersion);
        return await writer.Connection.ExecuteAsync(new CommandDefinition(Update, parameters, cancellationToken: cancellation)) == 1;
    }

    /// <inheritdoc />
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        return await writer.Connection.ExecuteAsync(new CommandDefinition("delete from design_rounds where id = @id", new { id }, cancellationToken: cancellation)) == 1;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DesignRound>> ListAsync(string? scenarioId, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var bodies = await connection.QueryAsync<string>(new CommandDefinition(
            "select body from design_rounds where @scenarioId is null or scenario_id = @scenarioId order by started_at desc, id desc",
            new { scenarioId },
            cancellationToken: cancellation));
        return [.. bodies.Select(RoundRow.Read)];
    }
}
