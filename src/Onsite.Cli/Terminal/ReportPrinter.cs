using Onsite.Simulation.Analysis;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints the report of a run.</summary>
internal static class ReportPrinter
{
    private const int MostEvents = 40;

    public static void Print(IAnsiConsole console, Report report)
    {
        console.Line($"[bold]{report.Design}[/] under [bold]{report.Scenario}[/]");
        var slice = report.SliceOf == 1 ? string.Empty : $", one request in {report.SliceOf} followed";
        console.Line($"[grey]{QuantityText.Duration(report.Seconds)} simulated {report.Replications} times, seed {report.Seed}, {QuantityText.Count(report.Events)} events{slice}, trace {report.TraceHash}[/]");
        if (report.WarmUp > 0)
        {
            console.Line($"[grey]The first {QuantityText.Duration(report.WarmUp)} are the warm-up and do not count{(report.IsWarmUpDoubtful ? "; it cannot be told from the rest: the run may be too short, or never settles" : string.Empty)}.[/]");
        }

        PrintOperations(console, report);
        PrintObjectives(console, report);
        PrintComponents(console, report);
        PrintEvents(console, report);
        PrintBottlenecks(console, report);
    }

    private static void PrintOperations(IAnsiConsole console, Report report)
    {
        console.WriteLine();
        foreach (var operation in report.Operations)
        {
            console.Line($"[bold]{operation.Operation,-16}[/] {QuantityText.Rate(operation.Goodput.Value)} of {QuantityText.Rate(operation.Offered.Value)}   p50 {QuantityText.Duration(operation.P50.Value)}   p95 {QuantityText.Duration(operation.P95.Value)}   p99 {QuantityText.Duration(operation.P99.Value)} ± {QuantityText.Duration(operation.P99.HalfWidth)}   availability {QuantityText.Share(operation.Availability.Value)}");
            var series = report.Series.Operations.First(s => s.Operation == operation.Operation);
            console.Line($"    p99 [grey]{Sparkline.Of(series.P99)}[/]   answered [grey]{Sparkline.Of(series.Succeeded)}[/]");
            if (report.Traces.FirstOrDefault(t => t.Operation == operation.Operation) is { } traces)
            {
                TracePrinter.PrintBreakdown(console, traces);
            }

            foreach (var failure in operation.Failures.Take(4))
            {
                console.Line($"    {QuantityText.Share(failure.Share),8} {failure.Cause} at {failure.Where}");
            }

            if (operation.Stale.Value > 0)
            {
                console.Line($"    {QuantityText.Share(operation.Stale.Value),8} answered with something out of date");
            }
        }

        if (report.Durable is { } durable)
        {
            console.Line($"durable          {durable.Acknowledged:N0} acknowledged · {durable.Lost:N0} lost · {durable.Twice:N0} twice{(durable.UnderWay > 0 ? $" · {durable.UnderWay:N0} still in a queue" : string.Empty)}");
        }

        console.Line($"cost             {QuantityText.Money(report.MonthlyCost)}{(report.Budget is { } budget ? $" of {QuantityText.Money(budget)}" : string.Empty)} a month");
    }

    private static void PrintObjectives(IAnsiConsole console, Report report)
    {
        if (report.Objectives.Count == 0)
        {
            return;
        }

        console.WriteLine();
        foreach (var objective in report.Objectives)
        {
            switch (objective.Verdict)
            {
                case Verdict.Met:
                    console.Line($"[green]● met[/]      {objective.Sentence}");
                    break;
                case Verdict.Violated:
                    console.Line($"[red]◆ missed[/]   {objective.Sentence}");
                    break;
                default:
                    console.Line($"[yellow]○ unknown[/]  {objective.Sentence}");
                    break;
            }
        }

        if (report.Budget is { } budget)
        {
            console.MarkupLine(report.MonthlyCost <= budget ? "[green]● met[/]      within the budget." : $"[red]◆ missed[/]   {QuantityText.Money(report.MonthlyCost - budget)} a month over the budget.");
        }
    }

    private static void PrintComponents(IAnsiConsole console, Report report)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("component", "kind", "calls", "busy", "at most", "waiting", "time", "a month", string.Empty);
        foreach (var index in new[] { 2, 3, 4, 5, 6, 7 })
        {
            table.Columns[index].RightAligned();
        }

        foreach (var component in report.Components.Where(c => c.Calls.Value > 0 || c.MonthlyCost > 0))
        {
            var series = report.Series.Components.First(s => s.Component == component.Component);
            table.AddRow(
                Markup.Escape(component.Component),
                Markup.Escape(component.Kind),
                QuantityText.Rate(component.Calls.Value),
                component.Utilization.Value > 0 ? QuantityText.Share(component.Utilization.Value) : string.Empty,
                component.PeakUtilization > 0 ? QuantityText.Share(component.PeakUtilization) : string.Empty,
                component.MostWaiting > 0 ? QuantityText.Count(component.MostWaiting) : string.Empty,
                component.MeanTime.Value > 0 ? QuantityText.Duration(component.MeanTime.Value) : string.Empty,
                component.MonthlyCost > 0 ? QuantityText.Money(component.MonthlyCost) : string.Empty,
                component.PeakUtilization > 0 ? Sparkline.Of(series.Utilization, 24) : string.Empty);
        }

        console.WriteLine();
        console.Write(table);
    }

    private static void PrintEvents(IAnsiConsole console, Report report)
    {
        if (report.Log.Count == 0)
        {
            return;
        }

        console.WriteLine();
        foreach (var happened in report.Log.Take(MostEvents))
        {
            console.Line($"{QuantityText.Moment((long)(happened.At * 1e9)),8}  {happened.Sentence}");
        }

        if (report.Log.Count > MostEvents)
        {
            console.Line($"          and {report.Log.Count - MostEvents} more; --json has them all");
        }
    }

    private static void PrintBottlenecks(IAnsiConsole console, Report report)
    {
        console.WriteLine();
        foreach (var sentence in Bottlenecks.Of(report).Sentences)
        {
            console.Line($"{sentence}");
        }
    }
}
