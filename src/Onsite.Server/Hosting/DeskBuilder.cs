using System.Diagnostics;
using Onsite.Content;
using Onsite.Content.Search;
using Onsite.Practice;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;
using Onsite.Storage.Sqlite;

namespace Onsite.Server.Hosting;

/// <summary>Opens the store and reads the content.</summary>
internal static class DeskBuilder
{
    /// <summary>Makes the desk.</summary>
    /// <exception cref="Storage.StorageException">The data folder cannot be used.</exception>
    public static PracticeDesk Build(ServerOptions options, TimeProvider clock, ILogger logger)
    {
        var database = SqliteDatabase.Open(options.DatabasePath);
        var began = Stopwatch.GetTimestamp();
        var reading = CatalogueReader.Read(options.ContentFolder);
        foreach (var diagnostic in reading.Diagnostics)
        {
            ServerLog.ContentProblem(logger, diagnostic.ToString());
        }

        var catalogue = reading.Catalogue;
        var milliseconds = (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        ServerLog.ContentRead(logger, catalogue.Questions.Count, catalogue.Concepts.Count, options.ContentFolder, milliseconds);
        var store = new SqliteAttemptStore(database);
        var judge = new ProseJudge(catalogue);
        var attempts = new AttemptService(store, catalogue, judge, clock, new Version7Identifiers());
        return new PracticeDesk(catalogue, new QuestionIndex(catalogue), judge, attempts, store, new SqliteSettingsStore(database));
    }
}
