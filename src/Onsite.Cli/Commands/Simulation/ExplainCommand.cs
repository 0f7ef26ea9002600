using System.CommandLine;
using Onsite.Cli.Terminal;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Spectre.Console;

namespace Onsite.Cli.Commands.Simulation;

/// <summary><c>onsite simulate explain</c>: what a design cost, what broke first, and why.</summary>
internal static class ExplainCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var design = new Argument<string>("design") { Description = "File with the design" };
        var scenario = new Argument<string>("scenario") { Description = "File with the scenario" };
        var settings = new RunSettings();
        var command = new Command("explain", "What the design cost, what broke first and why, and how much more load it would take") { design, scenario };
        settings.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var blueprint = SimulationInput.Read(parsed.GetRequiredValue(design), parsed.GetRequiredValue(scenario), parsed.GetValue(settings.Set)!, parsed.GetValue(settings.Fault)!, screen.Error);
            var options = settings.Read(parsed);
            var report = SimulateCommand.Run(blueprint, options, screen, cancellation);
            var console = screen.Console;
            console.Line($"[bold]What broke first[/]");
            foreach (var objective in report.Objectives.Where(o => o.Verdict != Verdict.Met).OrderBy(o => o.FirstMissed ?? double.MaxValue))
            {
                console.Line($"{objective.Sentence}");
            }

            if (report.Objectives.All(o => o.Verdict == Verdict.Met))
            {
                console.WriteLine("Nothing: every objective is met.");
            }

            foreach (var sentence in Bottlenecks.Find(report))
            {
                console.Line($"{sentence}");
            }

            PrintSlowest(console, report);
            var quick = options with { Replications = Math.Min(3, options.Replications), Traces = 0 };
            PrintChange(console, report, quick, blueprint, cancellation);
            PrintSinglePoints(console, blueprint, options.Seed, cancellation);
            PrintHeadroom(screen, Headroom.Find(blueprint, quick, cancellation: cancellation));
            console.WriteLine();
            console.Line($"[bold]What it cost[/]");
            foreach (var component in report.Components.Where(c => c.MonthlyCost > 0).OrderByDescending(c => c.MonthlyCost).ThenBy(c => c.Component, StringComparer.Ordinal))
            {
                console.Line($"{component.Component,-24} {QuantityText.Money(component.MonthlyCost),12}  {QuantityText.Share(component.MonthlyCost / report.MonthlyCost)}");
            }

            console.Line($"{"in all, a month",-24} {QuantityText.Money(report.MonthlyCost),12}");
            return Task.FromResult(report.IsPassed ? ExitCodes.Success : ExitCodes.Problems);
        });
        return command;
    }

    private static void PrintSlowest(IAnsiConsole console, Report report)
    {
        console.WriteLine();
        console.Line($"[bold]Where the time went[/]");
        foreach (var traces in report.Traces)
        {
            console.Line($"[bold]{traces.Operation}[/]");
            TracePrinter.PrintBreakdown(console, traces);
            TracePrinter.PrintSlowest(console, traces);
        }
    }

    private static void PrintChange(IAnsiConsole console, Report report, RunOptions options, Blueprint blueprint, CancellationToken cancellation)
    {
        var missed = report.Objectives.Count(o => o.Verdict == Verdict.Violated);
        if (missed == 0)
        {
            return;
        }

        console.WriteLine();
        console.Line($"[bold]What to change first[/]");
        var change = CheapestChange.Find(blueprint, report, options, cancellation);
        var line = (change.Best, change.BestPartly(missed)) switch
        {
            ({ } best, _) => $"{best.Sentence}: every objective that was missed is met.",
            (_, { } partly) => $"{partly.Sentence}: of {missed} missed objectives it mends {missed - partly.Missed}.",
            _ => "No single change of an amount mends anything: it takes another design.",
        };
        console.Line($"{line} [grey]{change.Tried.Count} changes were tried.[/]");
    }

    private static void PrintSinglePoints(IAnsiConsole console, Blueprint blueprint, ulong seed, CancellationToken cancellation)
    {
        console.WriteLine();
        console.Line($"[bold]What it cannot do without[/]");
        var points = SinglePoints.Find(blueprint, seed, cancellation);
        foreach (var point in points.Where(p => p.IsSinglePoint))
        {
            console.Line($"{point.Sentence}");
        }

        if (points.All(p => !p.IsSinglePoint))
        {
            console.WriteLine("Nothing: one part of each component can die.");
        }
    }

    private static void PrintHeadroom(ConsoleScreen screen, Headroom headroom)
    {
        screen.Console.WriteLine();
        screen.Console.Line($"[bold]How much more it takes[/]");
        screen.Console.Line($"{(headroom.BreaksAt is { } breaks ? $"It holds at {headroom.Load:0.00} and breaks at {breaks:0.00} times the load:" : $"It holds at {headroom.Load:0.##} times the load, the most that was tried.")}");
        foreach (var sentence in headroom.First)
        {
            screen.Console.Line($"    {sentence}");
        }
    }
}
