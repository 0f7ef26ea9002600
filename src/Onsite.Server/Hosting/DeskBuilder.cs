using System.Diagnostics;
using Onsite.Content;
using Onsite.Content.Search;
using Onsite.Practice;
using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;
using Onsite.Storage.Sqlite;

namespace Onsite.Server.Hosting;

/// <summary>Reads the content, and joins it to the store.</summary>
internal static class DeskBuilder
{
    /// <summary>Makes the desk.</summary>
    public static PracticeDesk Build(ServerOptions options, SqliteDatabase database, TimeProvider clock, ILogger logger)
    {
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
        var identifiers = new Version7Identifiers();
        var learning = new SqliteLearningStore(database);
        var marks = new MarkBook(learning, judge, clock, identifiers);
        var attempts = new AttemptService(store, catalogue, judge, marks, clock, identifiers);
        var designs = new SqliteDesignStore(database);
        var grades = new GradeBook(learning, marks, judge, clock, identifiers);
        return new PracticeDesk(catalogue, new QuestionIndex(catalogue), judge, attempts, store, new SqliteSettingsStore(database), learning, marks, grades, designs, new DesignDesk(designs, clock, identifiers));
    }
}
