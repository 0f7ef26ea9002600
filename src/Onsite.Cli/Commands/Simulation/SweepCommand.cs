using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Onsite.Cli.Terminal;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;

namespace Onsite.Cli.Commands.Simulation;

/// <summary><c>onsite simulate sweep</c>: one design, one number of it changed step by step.</summary>
internal static class SweepCommand
{
    private const int MostValues = 64;

    public static Command Make(ConsoleScreen screen)
    {
        var design = new Argument<string>("design") { Description = "File with the design" };
        var scenario = new Argument<string>("scenario") { Description = "File with the scenario" };
        var over = new Option<string>("--over") { Description = "What to change: a field as checkout.replicas, or 'load'", Required = true, HelpName = "COMPONENT.FIELD" };
        var values = new Option<string>("--values") { Description = "Its values, as 2,4,8 or '100 ms,1 s'", Required = true, HelpName = "VALUES" };
        var settings = new RunSettings();
        var command = new Command("sweep", "Run a design with one number of it changed step by step; a table and a plot") { design, scenario, over, values };
        settings.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var (field, list) = (parsed.GetRequiredValue(over), parsed.GetRequiredValue(values).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            if (list.Length is 0 or > MostValues)
            {
                throw new CommandException(ExitCodes.Usage, $"--values has {list.Length} values; it has to have between 1 and {MostValues}.");
            }

            var reports = new List<(string Value, Report Report)>();
            foreach (var value in list)
            {
                var isLoad = field == "load";
                var options = settings.Read(parsed);
                if (isLoad)
                {
                    options = double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var load) && load is > 0 and < 1e6 ? options with { Load = load } : throw new CommandException(ExitCodes.Usage, $"'{value}' is no load: write 0.5,1,2.");
                }

                string[] sets = isLoad ? parsed.GetValue(settings.Set)! : [.. parsed.GetValue(settings.Set)!, $"{field}={value}"];
                var blueprint = SimulationInput.Read(parsed.GetRequiredValue(design), parsed.GetRequiredValue(scenario), sets, parsed.GetValue(settings.Fault)!, reports.Count == 0 ? screen.Error : TextWriter.Null);
                reports.Add((value, SimulateCommand.Run(blueprint, options, screen, cancellation)));
            }

            if (parsed.GetValue(settings.Json))
            {
                screen.Out.WriteLine(JsonSerializer.Serialize(reports.Select(r => new { r.Value, r.Report.Operations, r.Report.Objectives, r.Report.MonthlyCost }), ReportJson.Indented));
            }
            else
            {
                Print(screen, field, reports);
            }

            return Task.FromResult(ExitCodes.Success);
        });
        return command;
    }

    private static void Print(ConsoleScreen screen, string field, List<(string Value, Report Report)> reports)
    {
        foreach (var operation in reports[0].Report.Operations.Select(o => o.Operation))
        {
            screen.Console.Line($"[bold]{operation}[/]");
            screen.Console.Line($"{field,-28} {"p50",12} {"p99",12} {"± ",10} {"availability",14} {"a month",12}");
            var rows = reports.Select(r => (r.Value, Of: r.Report.Operations.First(o => o.Operation == operation), r.Report)).ToList();
            var most = rows.Max(r => r.Of.P99.Value);
            foreach (var (value, of, report) in rows)
            {
                var bar = new string('█', most <= 0 ? 0 : (int)Math.Round(of.P99.Value / most * 30));
                var objectives = report.Objectives.Count == 0 ? string.Empty : report.IsPassed ? " met" : " missed";
                screen.Console.Line($"{value,-28} {QuantityText.Duration(of.P50.Value),12} {QuantityText.Duration(of.P99.Value),12} {QuantityText.Duration(of.P99.HalfWidth),10} {QuantityText.Share(of.Availability.Value),14} {QuantityText.Money(report.MonthlyCost),12} {bar}{objectives}");
            }
        }
    }
}
