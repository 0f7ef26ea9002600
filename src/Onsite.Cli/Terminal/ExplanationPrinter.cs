using System.Globalization;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Analysis.Changes;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints what a run and the searches after it have shown of a design.</summary>
internal static class ExplanationPrinter
{
    private const int MostMoments = 14;
    private const int MostUnneeded = 6;
    private const double Busy = 0.7;

    /// <summary>Prints it.</summary>
    /// <param name="console">Where.</param>
    /// <param name="explanation">What.</param>
    /// <param name="traces">Where the time of requests went in the run that is explained.</param>
    /// <param name="isWhole">Whether every trial is shown.</param>
    public static void Print(IAnsiConsole console, Explanation explanation, IReadOnlyList<OperationTraces> traces, bool isWhole)
    {
        PrintFirst(console, explanation);
        PrintTraces(console, traces);
        PrintChange(console, explanation, isWhole);
        PrintHeadroom(console, explanation, isWhole);
        if (explanation.SinglePoints is { } points)
        {
            PrintSinglePoints(console, points, isWhole);
        }

        PrintCheaper(console, explanation.Cheaper, isWhole);
        PrintCosts(console, explanation);
    }

    private static void PrintTraces(IAnsiConsole console, IReadOnlyList<OperationTraces> traces)
    {
        console.WriteLine();
        console.Line($"[bold]Where the time went[/]");
        foreach (var operation in traces)
        {
            console.Line($"[bold]{operation.Operation}[/]");
            TracePrinter.PrintBreakdown(console, operation);
            TracePrinter.PrintSlowest(console, operation);
        }
    }

    private static void PrintFirst(IAnsiConsole console, Explanation explanation)
    {
        console.Line($"[bold]What broke first[/]");
        var missed = explanation.Objectives.Where(o => o.Verdict != Verdict.Met).OrderBy(o => o.FirstMissed ?? double.MaxValue).ToList();
        foreach (var objective in missed)
        {
            console.Line($"{objective.Sentence}");
        }

        if (missed.Count == 0)
        {
            console.WriteLine(explanation.Objectives.Count == 0 ? "The scenario has no objectives." : "Nothing: every objective is met.");
        }

        if (explanation.Budget is { } budget && explanation.MonthlyCost > budget)
        {
            console.Line($"{QuantityText.Money(explanation.MonthlyCost - budget)} a month over the budget.");
        }

        if (explanation.Bottlenecks.Sentences is not [])
        {
            console.WriteLine();
            console.Line($"[bold]Why[/]");
        }

        foreach (var sentence in explanation.Bottlenecks.Sentences)
        {
            console.Line($"{sentence}");
        }

        foreach (var moment in explanation.Bottlenecks.Story.Take(MostMoments))
        {
            console.Line($"{QuantityText.Moment((long)(moment.At * 1e9)),8}  {moment.Sentence}");
        }
    }

    private static void PrintChange(IAnsiConsole console, Explanation explanation, bool isWhole)
    {
        if (explanation.Change is not { } change)
        {
            return;
        }

        console.WriteLine();
        console.Line($"[bold]What to change first[/]");
        console.Line($"{change.Sentence}");
        if (change.Best is { } best)
        {
            console.Line($"    {string.Join(' ', best.Changes.Select(c => $"--set \"{c.Set}\""))}");
        }

        var left = change.LeftOut + change.TooDear == 0 ? string.Empty : $"; {change.LeftOut} were left out as less likely and {change.TooDear} as beyond the budget";
        console.Line($"[grey]{Counted(change.Tried.Count, "change was", "changes were")} tried, the cheapest first{left}.[/]");
        PrintTried(console, change.Tried, isWhole);
    }

    private static void PrintHeadroom(IAnsiConsole console, Explanation explanation, bool isWhole)
    {
        if (explanation.Headroom is not { } headroom)
        {
            return;
        }

        console.WriteLine();
        console.Line($"[bold]How much more it takes[/]");
        console.Line($"{headroom.Sentence}");
        foreach (var objective in headroom.Missed)
        {
            console.Line($"    {objective.Name} {objective.Text} is missed there.");
        }

        // Where what fails is known and nothing is busy, the busiest is not to blame.
        if (headroom is { Holds: > 0, Bottleneck: { } busiest } && (busiest.Peak >= Busy || headroom.Failure is null))
        {
            console.Line($"    {busiest.Component} is the busiest there, {QuantityText.Share(Math.Round(busiest.Peak, 3))} at the most.");
        }

        if (headroom is { Holds: > 0, Failure: { } failure })
        {
            console.Line($"    Most that fails there: {failure}.");
        }

        foreach (var tried in headroom.Tried.Where(_ => isWhole))
        {
            console.Line($"    {tried.Load.ToString("×0.0##", CultureInfo.InvariantCulture),-8} {(tried.Held ? "holds" : string.Join(", ", tried.Objectives.Where(o => !o.IsMet).Select(o => $"{o.Name} {o.Text}")))}");
        }
    }

    private static void PrintSinglePoints(IAnsiConsole console, SinglePoints points, bool isWhole)
    {
        console.WriteLine();
        console.Line($"[bold]What it cannot do without[/]");
        foreach (var removal in points.Found)
        {
            console.Line($"{removal.Sentence}");
        }

        if (points.Found.Count == 0 && points.Removals.Count > 0)
        {
            console.WriteLine("Nothing: any one part can die.");
        }

        var whole = points.Removals.Where(r => r.IsHarmful && !r.IsSinglePoint).ToList();
        foreach (var removal in whole.Take(isWhole ? int.MaxValue : MostUnneeded))
        {
            console.Line($"[grey]{removal.Sentence}[/]");
        }

        if (whole.Count > MostUnneeded && !isWhole)
        {
            console.Line($"[grey]and {whole.Count - MostUnneeded} more; --all has them[/]");
        }

        foreach (var removal in points.Removals.Where(r => isWhole && !r.IsHarmful))
        {
            console.Line($"[grey]{removal.Sentence}[/]");
        }

        foreach (var objective in points.MissedAnyway)
        {
            console.Line($"[grey]{objective.Name} {objective.Text} is missed there even where nothing dies.[/]");
        }

        console.Line($"[grey]{Counted(points.Removals.Count, "thing was", "things were")} taken away for a while, each in a run of its own{(points.Rate > 0 ? $" at {QuantityText.Rate(points.Rate)}" : string.Empty)}{(points.IsCutShort ? "; there were not enough events for all" : string.Empty)}.[/]");
    }

    private static void PrintCheaper(IAnsiConsole console, CheaperDesign? cheaper, bool isWhole)
    {
        if (cheaper is null)
        {
            return;
        }

        console.WriteLine();
        console.Line($"[bold]What it could do without[/]");
        console.Line($"{cheaper.Sentence}");
        PrintTried(console, cheaper.Tried, isWhole);
    }

    private static void PrintTried(IAnsiConsole console, IReadOnlyList<TriedChange> tried, bool isWhole)
    {
        foreach (var change in tried.Where(_ => isWhole))
        {
            console.Line($"[grey]    {change.Sentence}: {change.Outcome}{(change.IsConfirmed == true ? ", confirmed" : string.Empty)}[/]");
        }
    }

    private static void PrintCosts(IAnsiConsole console, Explanation explanation)
    {
        console.WriteLine();
        console.Line($"[bold]What it cost[/]");
        foreach (var cost in explanation.Costs)
        {
            console.Line($"{cost.Component,-24} {QuantityText.Money(cost.Monthly),12}  {QuantityText.Share(Math.Round(cost.Share, 3))}");
        }

        console.Line($"{"in all, a month",-24} {QuantityText.Money(explanation.MonthlyCost),12}");
    }

    private static string Counted(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}
