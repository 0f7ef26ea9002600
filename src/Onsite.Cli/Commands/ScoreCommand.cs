using System.CommandLine;
using System.Text.Json;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Content.Questions;
using Onsite.Evaluation;
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
        var file = new Argument<string>("file") { Description = "File with the answer; '-' for standard input" };
        var level = SharedOptions.Level();
        var json = new Option<bool>("--json") { Description = "Print findings and scorecard as JSON" };
        var explain = new Option<bool>("--explain") { Description = "Print how every credit came about" };
        var assist = new ModelOptions();
        var content = SharedOptions.Content();
        var command = new Command("score", "Judge an answer in a file. Nothing is kept") { slug, file, level, json, explain, assist.Assist, assist.Endpoint, assist.Model, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var question = bench.Question(parsed.GetRequiredValue(slug));
            var asked = parsed.GetRequiredValue(level);
            bench.CheckLevel(question, asked);
            var endpoint = assist.Read(parsed);

            var answer = await ReadAsync(parsed.GetRequiredValue(file), screen, cancellation);
            var judgement = endpoint is null ? bench.Judge.Judge(question, answer, asked) : await AssistAsync(endpoint, bench, question, answer, asked, screen, cancellation);
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

    private static async Task<string> ReadAsync(string file, ConsoleScreen screen, CancellationToken cancellation)
    {
        if (file != "-" && !File.Exists(file))
        {
            throw new CommandException(ExitCodes.Usage, $"There is no file '{file}'. Use '-' to read from standard input.");
        }

        // No character of UTF-8 is longer than four bytes, so what is larger need not be read to be known as too long.
        if (file != "-" && new FileInfo(file).Length > 4L * Attempt.MaximumLength)
        {
            throw TooLong(file);
        }

        var answer = file == "-" ? await screen.In.ReadToEndAsync(cancellation) : await File.ReadAllTextAsync(file, cancellation);
        return answer.Length <= Attempt.MaximumLength ? answer : throw TooLong(file);
    }

    private static CommandException TooLong(string file) =>
        new(ExitCodes.Usage, $"{(file == "-" ? "What was piped in" : $"'{file}'")} is longer than an answer can be: at most {Attempt.MaximumLength:N0} characters are judged.");
}
