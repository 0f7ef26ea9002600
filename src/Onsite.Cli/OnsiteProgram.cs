using System.CommandLine;
using System.CommandLine.Parsing;
using System.Data.Common;
using Onsite.Cli.Commands;
using Onsite.Cli.Commands.Simulation;
using Onsite.Cli.Terminal;
using Onsite.Practice.Archive;
using Onsite.Storage;

namespace Onsite.Cli;

/// <summary>The <c>onsite</c> command.</summary>
internal static class OnsiteProgram
{
    private const string About = """
        Onsite: an interview simulator for backend engineers that judges every answer by evidence.

        onsite question list cache         questions on a subject
        onsite ask short-links --exam      answer one here, and see the scorecard
        onsite score short-links my.md     judge a file
        onsite serve                       the same in a browser

        Exit status: 0 done; 1 done, and what was checked has problems; 2 used wrongly, or names something
        that does not exist; 3 could not be done (a file, a folder, a port, the store); 130 ended by Ctrl-C.
        """;

    /// <summary>Runs the program.</summary>
    /// <returns>The exit status.</returns>
    public static async Task<int> RunAsync(string[] args, ConsoleScreen screen)
    {
        var parsed = Root(screen).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return ReportUsage(parsed, screen);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = screen.Out, Error = screen.Error });
        }
        catch (CommandException e)
        {
            return Report(screen, e.Message, e.ExitCode);
        }
        catch (Exception e) when (e is StorageException or ArchiveException or IOException or UnauthorizedAccessException)
        {
            return Report(screen, e.Message, ExitCodes.Failure);
        }
        catch (DbException e)
        {
            return Report(screen, $"The database failed: {e.Message} What was saved before is safe.", ExitCodes.Failure);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Canceled;
        }
    }

    /// <summary>The tree of commands.</summary>
    public static RootCommand Root(ConsoleScreen screen) => new(About)
    {
        ServeCommand.Make(screen),
        QuestionCommand.Make(screen),
        AskCommand.Make(screen),
        ScoreCommand.Make(screen),
        MarkCommand.Make(screen),
        GradeCommand.Make(screen),
        SimulateCommand.Make(screen),
        ScenarioCommand.Make(screen),
        ContentCommand.Make(screen),
        ExportCommand.Make(screen),
        ImportCommand.Make(screen),
    };

    private static int ReportUsage(ParseResult parsed, ConsoleScreen screen)
    {
        foreach (var error in parsed.Errors)
        {
            screen.Error.WriteLine("onsite: " + error.Message);
        }

        screen.Error.WriteLine($"Try '{string.Join(' ', Path(parsed.CommandResult))} --help'.");
        return ExitCodes.Usage;
    }

    private static IEnumerable<string> Path(CommandResult result)
    {
        var names = new List<string>();
        for (SymbolResult? at = result; at is not null; at = at.Parent)
        {
            if (at is CommandResult command)
            {
                names.Insert(0, command.Command is RootCommand ? "onsite" : command.Command.Name);
            }
        }

        return names;
    }

    private static int Report(ConsoleScreen screen, string message, int exitCode)
    {
        screen.Error.WriteLine("onsite: " + message);
        return exitCode;
    }
}
