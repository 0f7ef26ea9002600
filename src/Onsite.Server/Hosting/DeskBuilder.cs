using System.Diagnostics;
using Onsite.Content;
using Onsite.Content.Rounds;
using Onsite.Content.Search;
using Onsite.Practice;
using Onsite.Practice.Attempts;
using Onsite.Practice.Designs;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;
using Onsite.Practice.Rounds;
using Onsite.Practice.Rounds.Judging;
using Onsite.Storage.Sqlite;

namespace Onsite.Server.Hosting;

/// <summary>Reads the content, and joins it to the store.</summary>
internal static class DeskBuilder
{
    /// <summary>Makes the desk.</summary>
    /// <param name="options">How the server is run.</param>
    /// <param name="database">Where practice is kept.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="logger">Hears what is wrong with the content.</param>
    /// <param name="services">Where another host puts a judge or a plan of its own for design rounds.</param>
    public static PracticeDesk Build(ServerOptions options, SqliteDatabase database, TimeProvider clock, ILogger logger, IServiceProvider services)
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
        var desk = new DesignDesk(designs, clock, identifiers);
        var roundStore = new SqliteRoundStore(database);
        var plan = services.GetService<DesignRoundPlan>() ?? catalogue.RoundPlan;
        var roundJudge = services.GetService<IRoundJudge>() ?? new RoundJudge(catalogue, judge, Environment.ProcessorCount);
        var rounds = new RoundService(roundStore, designs, desk, catalogue, plan, roundJudge, marks, clock, identifiers);
        return new PracticeDesk(catalogue, new QuestionIndex(catalogue), judge, attempts, store, new SqliteSettingsStore(database), learning, marks, grades, designs, desk, roundStore, rounds);
    }
}
