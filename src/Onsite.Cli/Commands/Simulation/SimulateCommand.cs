using System.CommandLine;
using System.Text.Json;
using Onsite.Cli.Terminal;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Cli.Commands.Simulation;

/// <summary><c>onsite simulate</c>: runs a design under the load and the faults of a scenario.</summary>
internal static class SimulateCommand
{
    private const int MostReplications = 200;

    public static Command Make(ConsoleScreen screen)
    {
        var design = new Argument<string>("design") { Description = "File with the design" };
        var scenario = new Argument<string>("scenario") { Description = "File with the scenario" };
        var settings = new RunSettings();
        var precision = new Option<string?>("--precision") { Description = "Add replications until every mean and 99th percentile is known to within this share, as '2 %', and 200 of them at the most", HelpName = "SHARE" };
        var watch = new Option<bool>("--watch") { Description = "Run again whenever a file is saved, until Ctrl-C" };
        var command = new Command("simulate", "Run a design under the load and the faults of a scenario. Exits with 1 where an objective is missed") { design, scenario, precision, watch };
        settings.AddTo(command);
        command.SetAction(async (parsed, cancellation) =>
        {
            var (designFile, scenarioFile) = (parsed.GetRequiredValue(design), parsed.GetRequiredValue(scenario));
            return parsed.GetValue(watch)
                ? await WatchAsync([designFile, scenarioFile], () => Once(parsed, settings, parsed.GetValue(precision), designFile, scenarioFile, screen, cancellation), screen, cancellation)
                : Once(parsed, settings, parsed.GetValue(precision), designFile, scenarioFile, screen, cancellation);
        });
        command.Subcommands.Add(SweepCommand.Make(screen));
        command.Subcommands.Add(CompareCommand.Make(screen));
        command.Subcommands.Add(ExplainCommand.Make(screen));
        return command;
    }

    /// <summary>Runs, and turns what a run can end with into words.</summary>
    public static Report Run(Blueprint blueprint, RunOptions options, ConsoleScreen screen, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(screen);
        return Guard(() => Simulator.Run(blueprint, options, progress, cancellation));
    }

    private static Report Guard(Func<Report> run)
    {
        try
        {
            return run();
        }
        catch (EventBudgetException e)
        {
            throw new CommandException(ExitCodes.Failure, e.Message);
        }
        catch (BrokenLawException e)
        {
            throw new CommandException(ExitCodes.Failure, e.Message);
        }
    }

    private static Report Sharpen(Blueprint blueprint, RunOptions options, string precision, ConsoleScreen screen, CancellationToken cancellation)
    {
        if (!Quantity.TryParse(precision, Unit.Share, out var share) || share is not (> 0 and < 1))
        {
            throw new CommandException(ExitCodes.Usage, $"'--precision {precision}' is not understood: write '--precision \"2 %\"'.");
        }

        return Guard(() => Simulator.RunUntilPrecise(blueprint, options with { Replications = MostReplications }, share, cancellation: cancellation));
    }

    private static int Once(ParseResult parsed, RunSettings settings, string? precision, string design, string scenario, ConsoleScreen screen, CancellationToken cancellation)
    {
        var blueprint = SimulationInput.Read(design, scenario, parsed.GetValue(settings.Set)!, parsed.GetValue(settings.Fault)!, screen.Error);
        var report = precision is null ? Run(blueprint, settings.Read(parsed), screen, cancellation) : Sharpen(blueprint, settings.Read(parsed), precision, screen, cancellation);
        if (parsed.GetValue(settings.Json))
        {
            screen.Out.WriteLine(JsonSerializer.Serialize(report, ReportJson.Indented));
        }
        else
        {
            ReportPrinter.Print(screen.Console, report);
        }

        return report.IsPassed ? ExitCodes.Success : ExitCodes.Problems;
    }

    private static async Task<int> WatchAsync(IReadOnlyList<string> files, Func<int> run, ConsoleScreen screen, CancellationToken cancellation)
    {
        while (true)
        {
            var seen = files.Select(File.GetLastWriteTimeUtc).ToList();
            try
            {
                run();
            }
            catch (CommandException e)
            {
                screen.Error.WriteLine("onsite: " + e.Message);
            }

            screen.Error.WriteLine("Watching; save a file to run again, Ctrl-C to end.");
            while (files.Select(File.GetLastWriteTimeUtc).SequenceEqual(seen))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellation);
            }
        }
    }
}
