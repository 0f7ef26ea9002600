using Microsoft.Data.Sqlite;
using Onsite.Storage.Sqlite;

namespace Onsite.Storage.Tests.Sqlite;

/// <summary>A place for a database that is gone when the test is over.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("onsite-storage-").FullName;

    public string Path => System.IO.Path.Combine(Folder, "onsite.db");

    public SqliteDatabase Open() => SqliteDatabase.Open(Path);

    /// <summary>Asks the database for one value, beside the code under test.</summary>
    public string? Ask(string sql)
    {
        using var connection = Open().Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()?.ToString();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
