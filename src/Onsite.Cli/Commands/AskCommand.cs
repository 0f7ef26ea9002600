using System.CommandLine;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Practice.Attempts;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite ask</c>: an answer against the clock, in the terminal.</summary>
internal static class AskCommand
{
    public static Command Make(ConsoleScreen screen)
    {
        var slug = SharedOptions.Slug();
        var level = SharedOptions.Level();
        var exam = new Option<bool>("--exam") { Description = "Silence until the scorecard: no meter, no hints" };
        var data = SharedOptions.Data();
        var content = SharedOptions.Content();
        var command = new Command("ask", "Answer a question against the clock; every line is saved as it is entered") { slug, level, exam, data, content };
        command.SetAction(async (parsed, cancellation) =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var question = bench.Question(parsed.GetRequiredValue(slug));
            var asked = parsed.GetRequiredValue(level);
            bench.CheckLevel(question, asked);

            var mode = parsed.GetValue(exam) ? AttemptMode.Exam : AttemptMode.Coached;
            var desk = new AnswerDesk(bench, bench.OpenAttempts(parsed.GetRequiredValue(data), TimeProvider.System).Service, screen, TimeProvider.System);
            return await desk.RunAsync(question, asked, mode, cancellation);
        });
        return command;
    }
}
