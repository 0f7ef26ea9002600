using System.CommandLine;
using Onsite.Cli.Terminal;
using Onsite.Content;
using Onsite.Content.Checks;
using Onsite.Content.Scenarios.Verdicts;
using Onsite.Documents;
using Onsite.Practice.Judging;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite content check</c>: everything that is wrong with the content, at once.</summary>
internal static class ContentCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var folder = new Argument<string>("folder") { Description = "Folder of the content", DefaultValueFactory = _ => Server.Hosting.DefaultFolders.Content() };
        var check = new Command("check", "Check every file of the content and the links between them, and that sample answers and the notes of scenarios rank as they are named") { folder };
        var scenarios = new Option<bool>("--scenarios") { Description = "Run the designs of every scenario as well, and check that they are judged as they are named; it takes a second or so each" };
        check.Options.Add(scenarios);
        check.SetAction((parsed, cancellation) => Task.FromResult(Check(parsed.GetRequiredValue(folder), parsed.GetValue(scenarios), screen, cancellation)));
        return new Command("content", "Work on questions, concepts, rubrics and scenarios") { check };
    }

    private static int Check(string folder, bool runsScenarios, ConsoleScreen screen, CancellationToken cancellation)
    {
        if (!Directory.Exists(folder))
        {
            throw new CommandException(ExitCodes.Usage, $"There is no folder '{folder}'.");
        }

        var reading = CatalogueReader.Read(folder);
        var diagnostics = reading.Diagnostics;
        var judge = new ProseJudge(reading.Catalogue);
        judge.Check(diagnostics);
        CatalogueChecks.Run(reading.Catalogue, judge, diagnostics);
        TalkChecks.Run(reading.Catalogue, judge, diagnostics);
        if (runsScenarios)
        {
            ScenarioVerdicts.Check(reading.Catalogue, Environment.ProcessorCount, diagnostics, cancellation);
        }

        foreach (var diagnostic in diagnostics.Sorted())
        {
            screen.Out.WriteLine(diagnostic.ToString());
        }

        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        screen.Error.WriteLine($"{reading.Catalogue.Questions.Count} questions, {reading.Catalogue.Concepts.Count} concepts, {reading.Catalogue.Scenarios.Count} scenarios: {errors} errors, {warnings} warnings");
        return errors > 0 ? ExitCodes.Problems : ExitCodes.Success;
    }
}
