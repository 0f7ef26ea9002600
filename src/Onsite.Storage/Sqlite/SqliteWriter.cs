using Microsoft.Data.Sqlite;

namespace Onsite.Storage.Sqlite;

/// <summary>A connection and the turn to write with it. Dispose it soon: the next writer waits for it.</summary>
public sealed class SqliteWriter : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn;

    internal SqliteWriter(SqliteConnection connection, SemaphoreSlim turn) => (Connection, _turn) = (connection, turn);

    /// <summary>The connection to write with.</summary>
    public SqliteConnection Connection { get; }

    /// <summary>Gives the connection back to the pool and the turn to the next.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Connection.DisposeAsync();
        }
        finally
        {
            _turn.Release();
        }
    }
}
