using System.CommandLine;
using Onsite.Cli.Hosting;
using Onsite.Cli.Terminal;
using Onsite.Content;
using Onsite.Content.Search;
using Spectre.Console;

namespace Onsite.Cli.Commands;

/// <summary><c>onsite question list</c> and <c>onsite question show</c>.</summary>
internal static class QuestionCommand
{
    public static Command Make(ConsoleScreen screen) => new("question", "Look at the question bank") { MakeList(screen), MakeShow(screen) };

    private static Command MakeList(ConsoleScreen screen)
    {
        var words = new Argument<string[]>("words") { Description = "Words to look for", Arity = ArgumentArity.ZeroOrMore };
        var content = SharedOptions.Content();
        var command = new Command("list", "List questions, all of them or those that match some words") { words, content };
        command.SetAction(parsed =>
        {
            var bench = Workbench.Open(parsed.GetRequiredValue(content));
            var query = new QuestionQuery { Text = string.Join(' ', parsed.GetValue(words) ?? []), Take = int.MaxValue };
            List(screen, new QuestionIndex(bench.Catalogue).Search(query).Matches);
            return ExitCodes.Success;
        });
        return command;
    }

    private static Command MakeShow(ConsoleScreen screen)
    {
        var slug = SharedOptions.Slug();
        var content = SharedOptions.Content();
        var command = new Command("show", "Show a question as an interviewer asks it") { slug, content };
        command.SetAction(parsed =>
        {
            QuestionPrinter.Print(screen.Console, Workbench.Open(parsed.GetRequiredValue(content)).Question(parsed.GetRequiredValue(slug)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static void List(ConsoleScreen screen, IReadOnlyList<QuestionMatch> matches)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = true };
        table.AddColumns(new TableColumn("Slug").NoWrap(), new TableColumn("Title"), new TableColumn("Kind").NoWrap(), new TableColumn("Difficulty").RightAligned().NoWrap(), new TableColumn("Min").RightAligned().NoWrap());
        foreach (var question in matches.Select(m => m.Question))
        {
            table.AddRow(
                new Text(question.Slug),
                new Text(question.Title),
                new Text(KebabWord.Of(question.Kind)),
                new Text($"{question.Difficulty}"),
                new Text($"{question.Minutes}"));
        }

        screen.Console.Write(table);
        screen.Error.WriteLine(matches.Count == 1 ? "1 question" : $"{matches.Count} questions");
    }
}
