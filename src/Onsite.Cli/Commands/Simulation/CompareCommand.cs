using System.CommandLine;
using System.Text.Json;
using Onsite.Cli.Terminal;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;

namespace Onsite.Cli.Commands.Simulation;

/// <summary><c>onsite simulate compare</c>: two designs under one scenario, replication by replication.</summary>
internal static class CompareCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var first = new Argument<string>("first") { Description = "File with the first design" };
        var second = new Argument<string>("second") { Description = "File with the second design" };
        var scenario = new Argument<string>("scenario") { Description = "File with the scenario" };
        var settings = new RunSettings();
        var command = new Command("compare", "Compare two designs under the same arrivals, with the intervals of the differences") { first, second, scenario };
        settings.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var options = settings.Read(parsed);
            Report Run(Argument<string> design) => SimulateCommand.Run(SimulationInput.Read(parsed.GetRequiredValue(design), parsed.GetRequiredValue(scenario), parsed.GetValue(settings.Set)!, parsed.GetValue(settings.Fault)!, screen.Error), options, screen, cancellation);
            var comparison = Comparison.Of(Run(first), Run(second));
            if (parsed.GetValue(settings.Json))
            {
                screen.Out.WriteLine(JsonSerializer.Serialize(comparison, ReportJson.Indented));
            }
            else
            {
                Print(screen, comparison);
            }

            return Task.FromResult(ExitCodes.Success);
        });
        return command;
    }

    private static void Print(ConsoleScreen screen, Comparison comparison)
    {
        screen.Console.Line($"{"",-30} {comparison.First,24} {comparison.Second,24}   difference");
        foreach (var difference in comparison.Differences)
        {
            var clear = difference.IsClear ? string.Empty : "   none that is clear";
            screen.Console.Line($"{difference.Operation + " " + difference.Figure,-30} {Text(difference.Figure, difference.First),24} {Text(difference.Figure, difference.Second),24}   {Signed(difference.Figure, difference.By.Value)} ± {Text(difference.Figure, difference.By.HalfWidth)}{clear}");
        }

        screen.Console.Line($"{"cost a month",-30} {string.Empty,24} {string.Empty,24}   {(comparison.CostDifference < 0 ? "-" : "+")}{QuantityText.Money(Math.Abs(comparison.CostDifference))}");
    }

    private static string Signed(string figure, double value) => (value < 0 ? "-" : "+") + Text(figure, Math.Abs(value));

    private static string Text(string figure, double value) => figure switch
    {
        _ when !double.IsFinite(value) => "–",
        "availability" => QuantityText.Share(value),
        "goodput" => QuantityText.Rate(value),
        _ => QuantityText.Duration(value),
    };
}
