using System.CommandLine;
using System.Text.Json;
using Onsite.Cli.Terminal;
using Onsite.Content;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Cli.Commands.Simulation;

/// <summary><c>onsite simulate explain</c>: what a design cost, what broke first, and why.</summary>
internal static class ExplainCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var design = new Argument<string>("design") { Description = "File with the design" };
        var scenario = new Argument<string>("scenario") { Description = "File with the scenario" };
        var settings = new RunSettings();
        var trials = new Option<int>("--trials") { Description = "Runs that each search may make, from 2 to 10000", DefaultValueFactory = _ => new AnalysisOptions().MostTrials };
        trials.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > 10_000)
            {
                result.AddError("--trials has to be between 2 and 10000.");
            }
        });
        var only = new Option<string?>("--only") { Description = "Make one search alone: at what load the first objective breaks, or what is the cheapest variant that meets the objectives" };
        only.AcceptOnlyFromAmong([.. KebabWord.All<ExplanationSearch>()]);
        var all = new Option<bool>("--all") { Description = "Show every run of the searches and what came of it" };
        var command = new Command("explain", "What broke first and why, what would mend it most cheaply, what the design cannot do without, and how much more load it would take") { design, scenario, trials, only, all };
        settings.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var blueprint = SimulationInput.Read(parsed.GetRequiredValue(design), parsed.GetRequiredValue(scenario), parsed.GetValue(settings.Set)!, parsed.GetValue(settings.Fault)!, screen.Error);
            var run = settings.Read(parsed);
            var report = SimulateCommand.Run(blueprint, run, screen, cancellation);
            var explanation = Explain(blueprint, report, Options(run, parsed.GetValue(trials), KebabWord.TryParse<ExplanationSearch>(parsed.GetValue(only), out var search) ? search : null), screen, cancellation);
            if (parsed.GetValue(settings.Json))
            {
                screen.Out.WriteLine(JsonSerializer.Serialize(explanation, ReportJson.Indented));
            }
            else
            {
                ExplanationPrinter.Print(screen.Console, explanation, report.Traces, parsed.GetValue(all));
            }

            return Task.FromResult(report.IsPassed ? ExitCodes.Success : ExitCodes.Problems);
        });
        return command;
    }

    private static AnalysisOptions Options(RunOptions run, int trials, ExplanationSearch? only) => new()
    {
        Seed = run.Seed,
        Load = run.Load,
        Parallelism = run.Parallelism,
        Confirmations = Math.Min(3, run.Replications),
        EventBudget = run.EventBudget,
        MostTrials = trials,
        Only = only,
    };

    private static Explanation Explain(Onsite.Simulation.Assembly.Blueprint blueprint, Report report, AnalysisOptions options, ConsoleScreen screen, CancellationToken cancellation)
    {
        using var progress = new ProgressLine(screen);
        try
        {
            return Explanation.Of(blueprint, report, options, progress, cancellation);
        }
        catch (BrokenLawException e)
        {
            throw new CommandException(ExitCodes.Failure, e.Message);
        }
    }
}
