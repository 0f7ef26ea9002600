using System.CommandLine;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Content;
using Onsite.Practice.Archive;
using Onsite.Storage.Sqlite;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite export</c>: everything a person has done, in one file.</summary>
internal static class ExportCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var file = new Argument<string?>("file") { Description = "ZIP archive to write; 'onsite-DATE.zip' here when nothing is said", Arity = ArgumentArity.ZeroOrOne };
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there" };
        var command = new Command("export", "Write everything you have done as JSON and Markdown into a ZIP archive") { file, data, content, force };
        command.SetAction(async (parsed, cancellation) =>
        {
            var database = Workbench.OpenExistingDatabase(parsed.GetRequiredValue(data));
            var catalogue = CatalogueReader.Read(parsed.GetRequiredValue(content)).Catalogue;
            var writer = new ArchiveWriter(new SqliteAttemptStore(database), new SqliteSettingsStore(database), new SqliteLearningStore(database), new SqliteDesignStore(database), new SqliteRoundStore(database), catalogue, TimeProvider.System);
            var path = parsed.GetValue(file) ?? writer.FileName;
            if (File.Exists(path) && !parsed.GetValue(force))
            {
                throw new CommandException(ExitCodes.Usage, $"'{path}' is there already. Name another file, or add --force to replace it.");
            }

            if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                throw new CommandException(ExitCodes.Failure, $"There is no folder '{Path.GetDirectoryName(path)}'. Make it, or name another file.");
            }

            var count = await WriteAsync(writer, path, cancellation);
            screen.Out.WriteLine($"Wrote {count} {(count == 1 ? "attempt" : "attempts")} to {path}");
            return ExitCodes.Success;
        });
        return command;
    }

    /// <summary>Writes beside the file and then takes its place, so that a failure leaves what was there.</summary>
    private static async Task<int> WriteAsync(ArchiveWriter writer, string path, CancellationToken cancellation)
    {
        var partial = path + ".partial";
        try
        {
            int count;
            await using (var stream = new FileStream(partial, FileMode.Create))
            {
                count = await writer.WriteAsync(stream, cancellation);
            }

            File.Move(partial, path, overwrite: true);
            return count;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(ExitCodes.Failure, $"'{path}' cannot be written. Choose another file, or make room for it.");
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
