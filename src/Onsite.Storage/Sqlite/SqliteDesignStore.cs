using System.Data;
using Dapper;
using Microsoft.Data.Sqlite;
using Onsite.Practice.Designs;

namespace Onsite.Storage.Sqlite;

/// <summary>Keeps designs in the embedded database.</summary>
public sealed class SqliteDesignStore : IDesignStore
{
    private const string Insert =
        "insert into designs (id, scenario_id, title, text, revision, created_at, saved_at, forked_from) values (@Id, @ScenarioId, @Title, @Text, @Revision, @CreatedAt, @SavedAt, @ForkedFrom)";

    private const string Update =
        "update designs set scenario_id = @ScenarioId, title = @Title, text = @Text, revision = @Revision, created_at = @CreatedAt, saved_at = @SavedAt, forked_from = @ForkedFrom where id = @Id and revision = @ExpectedRevision";

    private const string InsertVersion =
        "insert into design_versions (design_id, revision, title, text, saved_at) values (@DesignId, @Revision, @Title, @Text, @SavedAt) on conflict (design_id, revision) do nothing";

    private const string DropOldVersions =
        "delete from design_versions where design_id = @id and revision not in (select revision from design_versions where design_id = @id order by revision desc limit @most)";

    private readonly SqliteDatabase _database;

    /// <summary>Keeps designs in <paramref name="database"/>.</summary>
    public SqliteDesignStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc />
    public async Task AddAsync(KeptDesign design, IReadOnlyList<DesignVersion> versions, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        await using var transaction = writer.Connection.BeginTransaction(deferred: false);
        try
        {
            await writer.Connection.ExecuteAsync(new CommandDefinition(Insert, DesignRow.From(design), transaction, cancellationToken: cancellation));
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            throw new InvalidOperationException($"A design with the id '{design.Id}' is there already.", e);
        }

        await KeepVersionsAsync(writer.Connection, transaction, design.Id, versions, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <inheritdoc />
    public async Task<KeptDesign?> FindAsync(string id, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var row = await connection.QuerySingleOrDefaultAsync<DesignRow>(new CommandDefinition($"select {DesignRow.Columns} from designs where id = @id", new { id }, cancellationToken: cancellation));
        return row?.ToDesign();
    }

    /// <inheritdoc />
    public async Task<bool> ReplaceAsync(KeptDesign design, int expectedRevision, DesignVersion? version, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        await using var transaction = writer.Connection.BeginTransaction(deferred: false);
        var parameters = new DynamicParameters(DesignRow.From(design));
        parameters.Add("ExpectedRevision", expectedRevision);
        if (await writer.Connection.ExecuteAsync(new CommandDefinition(Update, parameters, transaction, cancellationToken: cancellation)) == 0)
        {
            return false;
        }

        await KeepVersionsAsync(writer.Connection, transaction, design.Id, version is null ? [] : [version], cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <inheritdoc />
    public async Task<bool> DeleteAsync(string id, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        return await writer.Connection.ExecuteAsync(new CommandDefinition("delete from designs where id = @id", new { id }, cancellationToken: cancellation)) == 1;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DesignSummary>> ListAsync(string? scenarioId, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var rows = await connection.QueryAsync<DesignRow>(new CommandDefinition(
            $"select {DesignRow.ListColumns} from designs where @scenarioId is null or scenario_id = @scenarioId order by saved_at desc, id desc",
            new { scenarioId },
            cancellationToken: cancellation));
        return [.. rows.Select(r => r.ToDesign().ToSummary())];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<DesignVersion>> VersionsAsync(string id, CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var rows = await connection.QueryAsync<DesignVersionRow>(new CommandDefinition(
            $"select {DesignVersionRow.Columns} from design_versions where design_id = @id order by revision desc",
            new { id },
            cancellationToken: cancellation));
        return [.. rows.Select(r => r.ToVersion())];
    }

    private static async Task KeepVersionsAsync(SqliteConnection connection, IDbTransaction transaction, string id, IReadOnlyList<DesignVersion> versions, CancellationToken cancellation)
    {
        if (versions.Count == 0)
        {
            return;
        }

        await connection.ExecuteAsync(new CommandDefinition(InsertVersion, versions.Select(v => DesignVersionRow.From(id, v)), transaction, cancellationToken: cancellation));
        await connection.ExecuteAsync(new CommandDefinition(DropOldVersions, new { id, most = KeptDesign.MaximumVersions }, transaction, cancellationToken: cancellation));
    }
}
