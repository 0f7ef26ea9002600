using System.CommandLine;
using System.Text.Json;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Practice.Json;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite score</c>: holds a written answer to a question's rubric.</summary>
internal static class ScoreCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var slug = SharedOptions.Slug();
        var file = new Argument<string>("file") { Description = "File with the answer, or with a transcript of it; '-' for standard input" };
        var level = SharedOptions.Level();
        var json = new Option<bool>("--json") { Description = "Print findings and scorecard as JSON" };
        var explain = new Option<bool>("--explain") { Description = "Print how every credit came about" };
        var transcript = new Option<bool>("--transcript") { Description = "The file is a transcript: JSON of words with their times. Files that end in .json are taken for one" };
        var content = SharedOptions.Content();
        var command = new Command("score", "Judge an answer in a file. Nothing is kept") { slug, file, level, json, explain, transcript, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var question = bench.Question(parsed.GetRequiredValue(slug));
            var asked = parsed.GetRequiredValue(level);
            bench.CheckLevel(question, asked);

            var from = parsed.GetRequiredValue(file);
            var isSpoken = parsed.GetValue(transcript) || from.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            var judgement = isSpoken
                ? bench.Judge.Judge(question, await AnswerFile.ReadTranscriptAsync(from, screen, cancellation), asked)
                : bench.Judge.Judge(question, await AnswerFile.ReadTextAsync(from, screen, cancellation), asked);
            if (parsed.GetValue(json))
            {
                screen.Out.WriteLine(JsonSerializer.Serialize(judgement, PracticeJson.Indented));
            }
            else
            {
                ScorecardPrinter.Print(screen.Console, judgement, question, asked, bench.Catalogue, parsed.GetValue(explain));
            }

            return ExitCodes.Success;
        });
        return command;
    }
}
