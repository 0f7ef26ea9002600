using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Onsite.Storage.Sqlite;

/// <summary>Brings a database to the newest schema, script by script, each in a transaction of its own. The number of the last script stands in <c>user_version</c>.</summary>
internal static class SqliteMigrator
{
    private const string Prefix = "Onsite.Storage.Sqlite.Migrations.";

    /// <summary>Runs the scripts that have not been run.</summary>
    /// <exception cref="StorageException">The database was made by a newer Onsite.</exception>
    public static void Migrate(SqliteConnection connection, string path)
    {
        var scripts = Scripts();
        var version = ReadVersion(connection);
        if (version > scripts[^1].Number)
        {
            throw new StorageException($"The database '{path}' has schema {version}; this Onsite knows up to {scripts[^1].Number}. Start the newer Onsite that made it, or choose another folder with --data FOLDER.");
        }

        foreach (var script in scripts.Where(s => s.Number > version))
        {
            using var transaction = connection.BeginTransaction(deferred: false);

            // Two processes may start at once: whoever waited for the lock finds the work done.
            if (ReadVersion(connection, transaction) < script.Number)
            {
                Execute(connection, transaction, script.Sql);
                Execute(connection, transaction, $"pragma user_version = {script.Number.ToString(CultureInfo.InvariantCulture)}");
            }

            transaction.Commit();
        }
    }

    private static List<Script> Scripts()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => Read(assembly, n)).OrderBy(s => s.Number)];
    }

    private static Script Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new Script(int.Parse(name.AsSpan(Prefix.Length, 4), CultureInfo.InvariantCulture), reader.ReadToEnd());
    }

    private static int ReadVersion(SqliteConnection connection, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "pragma user_version";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private sealed record Script(int Number, string Sql);
}
