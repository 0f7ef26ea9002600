using System.CommandLine;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Practice.Archive;
using Onsite.Storage.Sqlite;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite import</c>: brings an export back.</summary>
internal static class ImportCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var file = new Argument<string>("file") { Description = "ZIP archive or JSON file that 'onsite export' wrote" };
        var data = SharedOptions.Data();
        var command = new Command("import", "Bring an export back. Nothing that is there is lost; an attempt is replaced only by a later version of itself") { file, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
            {
                throw new CommandException(ExitCodes.Usage, $"There is no file '{path}'.");
            }

            PracticeArchive archive;
            await using (var stream = File.OpenRead(path))
            {
                archive = await ArchiveReader.ReadAsync(stream, cancellation);
            }

            var database = Workbench.OpenDatabase(parsed.GetRequiredValue(data));
            var count = await new ArchiveReader(new SqliteAttemptStore(database), new SqliteSettingsStore(database), new SqliteLearningStore(database), new SqliteDesignStore(database), new SqliteRoundStore(database)).ImportAsync(archive, cancellation);
            screen.Out.WriteLine($"{count.Added} attempts added, {count.Replaced} replaced by later versions, {count.Kept} left as they were");
            if (archive.Marks.Count + archive.Grades.Count > 0)
            {
                screen.Out.WriteLine($"{count.Marks} of {archive.Marks.Count} marks and {count.Grades} of {archive.Grades.Count} grades added");
            }

            if (archive.Designs.Count > 0)
            {
                screen.Out.WriteLine($"{count.Designs} of {archive.Designs.Count} designs added or replaced by later revisions");
            }

            if (archive.Rounds.Count > 0)
            {
                screen.Out.WriteLine($"{count.Rounds} of {archive.Rounds.Count} design rounds added or replaced by later versions");
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
