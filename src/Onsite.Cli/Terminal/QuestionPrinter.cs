using Onsite.Content;
using Onsite.Content.Questions;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints a question as an interviewer asks it: nothing that gives an answer away.</summary>
internal static class QuestionPrinter
{
    public static void Print(IAnsiConsole console, Question question)
    {
        console.Line($"[bold]{question.Title}[/]");
        console.Line($"[grey]{KebabWord.Of(question.Kind)} · difficulty {question.Difficulty} of 10 · {question.Minutes} min · {string.Join(", ", question.Levels.Select(KebabWord.Of))}[/]");
        console.WriteLine();
        console.WriteLine(question.Prompt.Source.Trim());
        if (question.Facts.Count > 0)
        {
            console.WriteLine();
            var width = question.Facts.Max(f => f.Label.Length);
            foreach (var fact in question.Facts)
            {
                console.Line($"[grey]{fact.Label.PadRight(width)}[/]  {fact.Value}");
            }
        }

        foreach (var assumption in question.Assume)
        {
            console.Line($"[grey]Assume:[/] {assumption}");
        }

        console.WriteLine();
    }
}
