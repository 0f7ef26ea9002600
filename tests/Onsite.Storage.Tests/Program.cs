using Onsite.Storage.Sqlite;

namespace Onsite.Storage.Tests;

/// <summary>What tests run in a second process.</summary>
public static class Program
{
    /// <summary>Opens the database and says so.</summary>
    public const string OpenCommand = "open";

    /// <summary>Saves a draft again and again, and says each version that is kept.</summary>
    public const string WriteCommand = "write";

    public static async Task Main(string[] args)
    {
        var database = SqliteDatabase.Open(args[1]);
        Console.WriteLine("opened");
        if (args[0] != WriteCommand)
        {
            return;
        }

        var store = new SqliteAttemptStore(database);
        var attempt = SampleAttempts.Draft("draft");
        await store.AddAsync(attempt, default);
        while (true)
        {
            var next = attempt with { Version = attempt.Version + 1, Text = TextOf(attempt.Version + 1) };
            await store.ReplaceAsync(next, attempt.Version, default);
            attempt = next;
            Console.WriteLine(attempt.Version);
        }
    }

    /// <summary>The text of a version: several pages long, so that a half-written one would show.</summary>
    public static string TextOf(int version) => string.Concat(Enumerable.Repeat($"{version} ", 5_000));
}
