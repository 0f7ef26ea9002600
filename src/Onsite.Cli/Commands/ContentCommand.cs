using System.CommandLine;
using Onsite.Cli.Terminal;
using Onsite.Content;
using Onsite.Content.Checks;
using Onsite.Documents;
using Onsite.Practice.Judging;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite content check</c>: everything that is wrong with the content, at once.</summary>
internal static class ContentCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var folder = new Argument<string>("folder") { Description = "Folder of the content", DefaultValueFactory = _ => Server.Hosting.DefaultFolders.Content() };
        var check = new Command("check", "Check every file of the content and the links between them, and that sample answers rank as they are named") { folder };
        check.SetAction(parsed => Check(parsed.GetRequiredValue(folder), screen));
        return new Command("content", "Work on questions, concepts and rubrics") { check };
    }

    private static int Check(string folder, ConsoleScreen screen)
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
        foreach (var diagnostic in diagnostics.Sorted())
        {
            screen.Out.WriteLine(diagnostic.ToString());
        }

        var errors = diagnostics.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        screen.Error.WriteLine($"{reading.Catalogue.Questions.Count} questions, {reading.Catalogue.Concepts.Count} concepts: {errors} errors, {warnings} warnings");
        return errors > 0 ? ExitCodes.Problems : ExitCodes.Success;
    }
}
