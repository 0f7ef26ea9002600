using System.CommandLine;
using System.Text.Json;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Content.Questions;
using Onsite.Evaluation;
using Onsite.Evaluation.Delivery;
using Onsite.Practice.Assist;
using Onsite.Practice.Attempts;
using Onsite.Practice.Json;
using Onsite.Server.Hosting;

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
        var assist = new ModelOptions();
        var learned = new Option<bool>("--marks") { Description = "Judge with the marks of the data folder; by the rubric alone otherwise" };
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("score", "Judge an answer in a file. Nothing is kept") { slug, file, level, json, explain, transcript, assist.Assist, assist.Endpoint, assist.Model, learned, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var question = bench.Question(parsed.GetRequiredValue(slug));
            var asked = parsed.GetRequiredValue(level);
            bench.CheckLevel(question, asked);
            var endpoint = assist.Read(parsed);

            var from = parsed.GetRequiredValue(file);
            var isSpoken = parsed.GetValue(transcript) || from.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
            var spoken = isSpoken ? await AnswerFile.ReadTranscriptAsync(from, screen, cancellation) : null;
            var answer = spoken is null ? await AnswerFile.ReadTextAsync(from, screen, cancellation) : DeliveryReader.TextOf(spoken);
            var marks = parsed.GetValue(learned) ? await bench.OpenLearning(parsed.GetRequiredValue(data), TimeProvider.System).Marks.HoldingAsync(question, cancellation) : [];
            if (endpoint is not null && marks.Count > 0)
            {
                throw new CommandException(ExitCodes.Usage, "--marks and --assist do not go together: choose what is to help the rubric.");
            }

            var judgement = endpoint is null ? bench.Judge.Judge(question, answer, asked, marks: marks) : await AssistAsync(endpoint, bench, question, answer, asked, screen, cancellation);
            judgement = spoken is null ? judgement : judgement.WithDelivery(spoken);
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

    /// <summary>Judges with a model's help. What became of it is told beside the result, so that the output stays what it is without a model.</summary>
    private static async Task<Judgement> AssistAsync(ModelEndpoint endpoint, Workbench bench, Question question, string answer, Level level, ConsoleScreen screen, CancellationToken cancellation)
    {
        using var chat = endpoint.Connect();
        var assisted = await new AssistedJudge(bench.Judge, new QuoteProposer(chat, endpoint.Model, TimeProvider.System)).JudgeAsync(question, answer, level, cancellation: cancellation);
        screen.Error.WriteLine(AssistWords.Of(assisted, endpoint.Model));
        return assisted.Judgement;
    }
}
