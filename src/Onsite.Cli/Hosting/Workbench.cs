using Onsite.Content;
using Onsite.Content.Questions;
using Onsite.Documents;
using Onsite.Evaluation;
using Onsite.Practice.Attempts;
using Onsite.Practice.Judging;
using Onsite.Practice.Learning;
using Onsite.Storage.Sqlite;

namespace Onsite.Cli.Hosting;

/// <summary>What the commands that need no server work with.</summary>
internal sealed class Workbench
{
    private const string DatabaseFile = "onsite.db";

    private Workbench(Catalogue catalogue)
    {
        Catalogue = catalogue;
        Judge = new ProseJudge(catalogue);
    }

    public Catalogue Catalogue { get; }

    public ProseJudge Judge { get; }

    /// <summary>Reads the content; what is wrong with it is left to 'onsite content check'.</summary>
    /// <exception cref="CommandException">There is no content.</exception>
    public static Workbench Open(string contentFolder)
    {
        var catalogue = CatalogueReader.Read(contentFolder).Catalogue;
        return catalogue.Questions.Count > 0
            ? new Workbench(catalogue)
            : throw new CommandException(ExitCodes.Failure, $"'{contentFolder}' holds no usable question. Run 'onsite content check', or choose another folder with --content FOLDER.");
    }

    /// <summary>The question with a slug.</summary>
    /// <exception cref="CommandException">There is none; the message names the nearest.</exception>
    public Question Question(string slug)
    {
        if (Catalogue.FindBySlug(slug) is { } question)
        {
            return question;
        }

        var near = Spelling.Nearest(slug, Catalogue.Questions.Select(q => q.Slug));
        throw new CommandException(ExitCodes.Usage, $"There is no question '{slug}'. {(near is null ? "Run 'onsite question list'." : $"Did you mean '{near}'?")}");
    }

    /// <summary>Makes sure that a question can be judged at a level.</summary>
    /// <exception cref="CommandException">It is not asked at the level, or the content has no rules for a rating.</exception>
    public void CheckLevel(Question question, Level level)
    {
        if (!question.Levels.Contains(level))
        {
            throw new CommandException(ExitCodes.Usage, $"'{question.Slug}' is not asked at this level; it is asked at {string.Join(", ", question.Levels.Select(KebabWord.Of))}.");
        }

        if (!Judge.CanRate(level))
        {
            throw new CommandException(ExitCodes.Failure, "The content has no rules for a rating: ratings.yaml is missing or broken. Run 'onsite content check'.");
        }
    }

    /// <summary>Attempts in the database of a data folder.</summary>
    public (AttemptService Service, IAttemptStore Store) OpenAttempts(string dataFolder, TimeProvider clock)
    {
        var database = OpenDatabase(dataFolder);
        var store = new SqliteAttemptStore(database);
        return (new AttemptService(store, Catalogue, Judge, Books(database, clock).Marks, clock, new Practice.Version7Identifiers()), store);
    }

    /// <summary>Marks and grades in the database of a data folder.</summary>
    public (MarkBook Marks, GradeBook Grades, ILearningStore Store) OpenLearning(string dataFolder, TimeProvider clock) => Books(OpenDatabase(dataFolder), clock);

    private (MarkBook Marks, GradeBook Grades, ILearningStore Store) Books(SqliteDatabase database, TimeProvider clock)
    {
        var store = new SqliteLearningStore(database);
        var identifiers = new Practice.Version7Identifiers();
        var marks = new MarkBook(store, Judge, clock, identifiers);
        return (marks, new GradeBook(store, marks, Judge, clock, identifiers), store);
    }

    /// <summary>The database that a data folder holds; nothing is made where there is none.</summary>
    /// <exception cref="CommandException">There is none: most likely the folder was mistyped.</exception>
    public static SqliteDatabase OpenExistingDatabase(string dataFolder) => File.Exists(Path.Combine(dataFolder, DatabaseFile))
        ? OpenDatabase(dataFolder)
        : throw new CommandException(ExitCodes.Usage, $"There is no work in '{dataFolder}'. Choose another folder with --data FOLDER.");

    /// <summary>The database of a data folder, made where there is none.</summary>
    public static SqliteDatabase OpenDatabase(string dataFolder) => SqliteDatabase.Open(Path.Combine(dataFolder, DatabaseFile));
}
