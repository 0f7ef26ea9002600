using Onsite.Content;
using Onsite.Content.Scenarios;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Files.Scenarios;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints a scenario as an interviewer gives it, and what has become of its designs.</summary>
internal static class ScenarioPrinter
{
    /// <summary>Prints what is given. What is to be asked for is not printed, and neither are the truths of the estimates.</summary>
    public static void Print(IAnsiConsole console, DesignScenario scenario)
    {
        var given = scenario.Scenario;
        console.Line($"[bold]{scenario.Title}[/]");
        console.Line($"[grey]{KebabWord.Of(scenario.Level)} · the talk is judged by the question {scenario.TalkQuestion}[/]");
        console.WriteLine();
        console.WriteLine(scenario.Brief.Source.Trim());
        Section(console, "Operations", given.Operations.Select(o => $"{o.Name}: {QuantityText.Share(o.Share)}, a {(o.IsWrite ? "write" : "read")}{(o.IsDurable ? ", durable" : string.Empty)}"));
        Section(console, "Load", given.Workload.Profile.Select(p => $"for {QuantityText.Duration(p.Seconds)}: {QuantityText.Rate(p.From)}{(p.From.Equals(p.To) ? string.Empty : $" to {QuantityText.Rate(p.To)}")}"));
        Section(console, "Given", given.Given.Select(c => $"{c.Name}, {c.Kind}"));
        Section(console, "What goes wrong", given.Faults.Select(f => $"{QuantityText.Moment((long)(f.At * 1e9))}  {f.Kind}: {f.Target}{(f.For is { } length ? $", for {QuantityText.Duration(length)}" : string.Empty)}"));
        Section(console, "What has to be reached", given.Objectives.Select(Sentence).Append($"at most {QuantityText.Money(given.Budget ?? 0)} a month"));
        Section(console, "To be estimated", given.Estimates.Select(e => e.Ask));
        console.WriteLine();
        console.WriteLine(given.Clarifications.Count == 1 ? "One thing can be asked for." : $"{given.Clarifications.Count} things can be asked for.");
    }

    /// <summary>Prints a verdict for each design, with the reason that its author gives.</summary>
    public static void Print(IAnsiConsole console, DesignScenario scenario, IReadOnlyList<DesignVerdict> verdicts)
    {
        console.Line($"[bold]{scenario.Title}[/]");
        foreach (var verdict in verdicts)
        {
            console.WriteLine();
            console.Line($"[bold]{KebabWord.Of(verdict.Band),-10}[/] {(verdict.IsAsNamed ? "as named" : "not as named")}");
            console.WriteLine(verdict.Sentence);
            console.Line($"[grey]{scenario.Designs[verdict.Band].Why}[/]");
        }
    }

    private static void Section(IAnsiConsole console, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        console.WriteLine();
        console.Line($"[bold]{title}[/]");
        foreach (var line in all)
        {
            console.WriteLine($"  {line}");
        }
    }

    private static string Sentence(Objective objective) => objective.Kind switch
    {
        ObjectiveKind.Availability => $"{Of(objective)}: at least {QuantityText.Share(objective.Limit)} answered well",
        ObjectiveKind.Fresh => $"{Of(objective)}: at least {QuantityText.Share(objective.Limit)} of the answers up to date",
        ObjectiveKind.Lost => $"{Of(objective)}: at most {QuantityText.Count(objective.Limit)} acknowledged writes lost",
        ObjectiveKind.Twice => $"{Of(objective)}: at most {QuantityText.Count(objective.Limit)} writes applied twice",
        ObjectiveKind.Recover => $"inside the others again {QuantityText.Duration(objective.Limit)} after a fault",
        _ => $"{Of(objective)}: {KebabWord.Of(objective.Kind)} of at most {QuantityText.Duration(objective.Limit)}",
    };

    private static string Of(Objective objective) => objective.Operation ?? "every operation";
}
