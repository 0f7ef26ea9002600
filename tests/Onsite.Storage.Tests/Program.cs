using Onsite.Content.Rounds;
using Onsite.Practice.Designs;
using Onsite.Practice.Tests.Fakes;
using Onsite.Storage.Sqlite;

namespace Onsite.Storage.Tests;

/// <summary>What tests run in a second process.</summary>
public static class Program
{
    /// <summary>Opens the database and says so.</summary>
    public const string OpenCommand = "open";

    /// <summary>Saves a draft again and again, and says each version that is kept.</summary>
    public const string WriteCommand = "write";

    /// <summary>Saves a design again and again, and says each revision that is kept.</summary>
    public const string DrawCommand = "draw";

    /// <summary>Saves a round again and again, and says each version that is kept.</summary>
    public const string RoundCommand = "round";

    public static async Task Main(string[] args)
    {
        var database = SqliteDatabase.Open(args[1]);
        Console.WriteLine("opened");
        if (args[0] == DrawCommand)
        {
            await DrawAsync(new SqliteDesignStore(database));
        }

        if (args[0] == RoundCommand)
        {
            await GoOnAsync(new SqliteRoundStore(database));
        }

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

    private static async Task DrawAsync(SqliteDesignStore store)
    {
        var design = new KeptDesign { Id = "design", ScenarioId = "s-one", Title = "Mine", Text = TextOf(1), CreatedAt = DateTimeOffset.UnixEpoch, SavedAt = DateTimeOffset.UnixEpoch };
        await store.AddAsync(design, [], default);
        while (true)
        {
            var next = design with { Revision = design.Revision + 1, Text = TextOf(design.Revision + 1) };
            await store.ReplaceAsync(next, design.Revision, design.ToVersion(), default);
            design = next;
            Console.WriteLine(design.Revision);
        }
    }

    private static async Task GoOnAsync(SqliteRoundStore store)
    {
        var round = SampleRounds.Open("round");
        await store.AddAsync(round, default);
        while (true)
        {
            var next = round with { Version = round.Version + 1, Notes = new Dictionary<DesignStage, string> { [DesignStage.DeepDive] = TextOf(round.Version + 1) } };
            await store.ReplaceAsync(next, round.Version, default);
            round = next;
            Console.WriteLine(round.Version);
        }
    }

    /// <summary>The text of a version: several pages long, so that a half-written one would show.</summary>
    public static string TextOf(int version) => string.Concat(Enumerable.Repeat($"{version} ", 5_000));
}
