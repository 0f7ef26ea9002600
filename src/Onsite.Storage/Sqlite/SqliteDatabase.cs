using Microsoft.Data.Sqlite;

namespace Onsite.Storage.Sqlite;

/// <summary>
/// The embedded database: one file, write-ahead log, every commit synced to disk before it counts. Opening it brings it to the newest schema.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly string _connectionString;

    /// <summary>
    /// SQLite lets one write at a time, and those that wait try again by chance, so that of many one may wait until it is refused.
    /// Within this process they queue here instead.
    /// </summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    private SqliteDatabase(string path)
    {
        Path = path;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = true,
            DefaultTimeout = 10,
        }.ToString();
    }

    /// <summary>Where the file is.</summary>
    public string Path { get; }

    /// <summary>Opens the database in a file, makes it where there is none, and brings it to the newest schema.</summary>
    /// <exception cref="StorageException">The file cannot be written, is no database, or was made by a newer Onsite.</exception>
    public static SqliteDatabase Open(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            var database = new SqliteDatabase(path);
            using var connection = database.Connect();
            SqliteMigrator.Migrate(connection, path);
            return database;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new StorageException($"The data folder '{System.IO.Path.GetDirectoryName(path)}' cannot be written. Mend its permissions, or choose another with --data FOLDER.", e);
        }
        catch (SqliteException e)
        {
            throw new StorageException($"The database '{path}' cannot be used: {Reason(e)}", e);
        }
    }

    /// <summary>A connection out of the pool. Dispose it soon.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000;";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>A connection to write with, once it is this writer's turn. Dispose it soon.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled before its turn.</exception>
    public async Task<SqliteWriter> ConnectToWriteAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return new SqliteWriter(Connect(), _turn);
        }
        catch
        {
            _turn.Release();
            throw;
        }
    }

    /// <summary>Closes the pooled connections; the last one folds the write-ahead log into the file, so that a copy of the file is whole.</summary>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private static string Reason(SqliteException e) => e.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN or SQLitePCL.raw.SQLITE_PERM => "it may not be written. Mend the permissions, or choose another folder with --data FOLDER.",
        SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT => "it is not an intact SQLite file. Move it away, and bring your work back with 'onsite import FILE' from an export.",
        SQLitePCL.raw.SQLITE_FULL => "the disk is full. Make room and start again; nothing that was saved is lost.",
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => "another program holds it locked. Close that program and start again.",
        _ => e.Message,
    };
}
