using System.CommandLine;
using System.Text.Json;
using Onsite.Cli.Commands.Simulation;
using Onsite.Cli.Terminal;
using Onsite.Content;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Documents;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;
using Spectre.Console;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite scenario list</c>, <c>show</c> and <c>run</c>.</summary>
internal static class ScenarioCommand
{
    public static Command Make(ConsoleScreen screen) => new("scenario", "Look at the systems to design, and run the designs that ship with them") { MakeList(screen), MakeShow(screen), MakeRun(screen) };

    private static Command MakeList(ConsoleScreen screen)
    {
        var content = SharedOptions.Content();
        var command = new Command("list", "List the scenarios") { content };
        command.SetAction(parsed =>
        {
            var scenarios = Open(parsed.GetRequiredValue(content)).Scenarios;
            var table = new Table { Border = TableBorder.None, ShowHeaders = true };
            table.AddColumns(new TableColumn("Slug").NoWrap(), new TableColumn("Title"), new TableColumn("Level").NoWrap(), new TableColumn("Peak").RightAligned().NoWrap(), new TableColumn("Budget").RightAligned().NoWrap());
            foreach (var scenario in scenarios)
            {
                table.AddRow(new Text(scenario.Slug), new Text(scenario.Title), new Text(KebabWord.Of(scenario.Level)), new Text(QuantityText.Rate(scenario.Scenario.Workload.PeakRate)), new Text(QuantityText.Money(scenario.Scenario.Budget ?? 0)));
            }

            screen.Console.Write(table);
            screen.Error.WriteLine(scenarios.Count == 1 ? "1 scenario" : $"{scenarios.Count} scenarios");
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command MakeShow(ConsoleScreen screen)
    {
        var slug = Slug();
        var content = SharedOptions.Content();
        var command = new Command("show", "Show a scenario as an interviewer gives it: nothing that is to be asked for") { slug, content };
        command.SetAction(parsed =>
        {
            ScenarioPrinter.Print(screen.Console, Find(parsed.GetRequiredValue(content), parsed.GetRequiredValue(slug)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command MakeRun(ConsoleScreen screen)
    {
        var slug = Slug();
        var content = SharedOptions.Content();
        var design = new Option<DesignBand?>("--design")
        {
            Description = "One of them alone, with its whole report: naive, reference or overbuilt",
            HelpName = "DESIGN",
            CustomParser = result =>
            {
                var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
                if (KebabWord.TryParse<DesignBand>(word, out var band))
                {
                    return band;
                }

                result.AddError($"'{word}' is not a design: choose from {string.Join(", ", KebabWord.All<DesignBand>())}.");
                return null;
            },
        };
        var json = new Option<bool>("--json") { Description = "Print the verdicts, or with --design the whole report, as JSON" };
        var command = new Command("run", "Run the designs that ship with a scenario, and say whether they are judged as they are named. Exits with 1 where one is not, and with --design where an objective is missed") { slug, design, json, content };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(
            Find(parsed.GetRequiredValue(content), parsed.GetRequiredValue(slug)), parsed.GetValue(design), parsed.GetValue(json), screen, cancellation)));
        return command;
    }

    private static int Run(DesignScenario scenario, DesignBand? band, bool asJson, ConsoleScreen screen, CancellationToken cancellation)
    {
        if (band is { } one)
        {
            var blueprint = Blueprint.Create(scenario.Scenario, scenario.Designs[one].Design, [])!;
            var report = SimulateCommand.Run(blueprint, ScenarioVerdicts.Options(Environment.ProcessorCount) with { Traces = new RunOptions().Traces }, screen, cancellation);
            if (asJson)
            {
                screen.Out.WriteLine(JsonSerializer.Serialize(report, ReportJson.Indented));
            }
            else
            {
                ReportPrinter.Print(screen.Console, report);
            }

            return report.IsPassed ? ExitCodes.Success : ExitCodes.Problems;
        }

        var verdicts = ScenarioVerdicts.Judge(scenario, Environment.ProcessorCount, cancellation);
        if (asJson)
        {
            screen.Out.WriteLine(JsonSerializer.Serialize(verdicts, ReportJson.Indented));
        }
        else
        {
            ScenarioPrinter.Print(screen.Console, scenario, verdicts);
        }

        return verdicts.All(v => v.IsAsNamed) ? ExitCodes.Success : ExitCodes.Problems;
    }

    private static Argument<string> Slug() => new("slug") { Description = "Name of the scenario, as 'onsite scenario list' shows it" };

    private static Catalogue Open(string content) => CatalogueReader.Read(content).Catalogue is { Scenarios.Count: > 0 } catalogue
        ? catalogue
        : throw new CommandException(ExitCodes.Failure, $"'{content}' holds no usable scenario. Run 'onsite content check', or choose another folder with --content FOLDER.");

    private static DesignScenario Find(string content, string slug)
    {
        var catalogue = Open(content);
        if (catalogue.FindScenario(slug) is { } scenario)
        {
            return scenario;
        }

        var near = Spelling.Nearest(slug, catalogue.Scenarios.Select(s => s.Slug));
        throw new CommandException(ExitCodes.Usage, $"There is no scenario '{slug}'. {(near is null ? "Run 'onsite scenario list'." : $"Did you mean '{near}'?")}");
    }
}
