using System.Text.Json;
using Dapper;
using Onsite.Practice.Json;
using Onsite.Practice.Settings;

namespace Onsite.Storage.Sqlite;

/// <summary>Keeps settings in the embedded database.</summary>
public sealed class SqliteSettingsStore : ISettingsStore
{
    private const string Name = "practice";

    private readonly SqliteDatabase _database;

    /// <summary>Keeps settings in <paramref name="database"/>.</summary>
    public SqliteSettingsStore(SqliteDatabase database) => _database = database;

    /// <inheritdoc />
    public async Task<PracticeSettings> ReadAsync(CancellationToken cancellation)
    {
        await using var connection = _database.Connect();
        var value = await connection.ExecuteScalarAsync<string?>(new CommandDefinition("select value from settings where name = @Name", new { Name }, cancellationToken: cancellation));
        return (value is null ? null : Parse(value)) ?? new PracticeSettings();
    }

    /// <inheritdoc />
    public async Task SaveAsync(PracticeSettings settings, CancellationToken cancellation)
    {
        await using var writer = await _database.ConnectToWriteAsync(cancellation);
        var value = JsonSerializer.Serialize(settings, PracticeJson.Options);
        await writer.Connection.ExecuteAsync(new CommandDefinition(
            "insert into settings (name, value) values (@Name, @value) on conflict (name) do update set value = excluded.value",
            new { Name, value },
            cancellationToken: cancellation));
    }

    /// <summary>Settings that cannot be read, because a newer Onsite wrote them, are no reason to stop: choices are quickly made again.</summary>
    private static PracticeSettings? Parse(string value)
    {
        try
        {
            return JsonSerializer.Deserialize<PracticeSettings>(value, PracticeJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
