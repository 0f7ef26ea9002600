using System.Globalization;
using Onsite.Practice.Qualities;
using Spectre.Console;

namespace Onsite.Cli.Terminal;

/// <summary>Prints what an answer showed beside its points, each with its sentences.</summary>
internal static class QualityPrinter
{
    public static void Print(IAnsiConsole console, AnswerQualities shown)
    {
        console.WriteLine();
        console.Line($"[bold]Beside the points[/]");
        foreach (var finding in shown.Qualities)
        {
            console.Line($"{QualityWords.Of(finding.Kind),-26} {QualityWords.Count(finding)}");
            foreach (var mention in finding.Mentions)
            {
                var aspect = mention.Shown ? QualityWords.Of(mention.Aspect) : "only named";
                console.Line($"    “{mention.Evidence.Quote.ReplaceLineEndings(" ")}” [grey]{aspect}[/]");
            }
        }

        PrintBreadth(console, shown.Breadth);
        if (shown.Story is { } story)
        {
            PrintStory(console, story);
        }
    }

    private static void PrintBreadth(IAnsiConsole console, BreadthFinding breadth)
    {
        console.Line($"{"Breadth and depth",-26} {breadth.Touched} of {breadth.Asked} points touched, {breadth.Deep.Count} made deeply");
        foreach (var deep in breadth.Deep)
        {
            console.Line($"    {deep.Title} [grey]{QualityWords.Of(deep.By).ToLowerInvariant()}[/]");
        }
    }

    private static void PrintStory(IAnsiConsole console, StoryFinding story)
    {
        console.Line($"{"Story",-26} {QualityWords.Of(story.Kind)}");
        foreach (var share in story.Shares)
        {
            console.Line($"    {share.Part,-10} {share.Percent.ToString("0.#", CultureInfo.InvariantCulture),5} % [grey]healthy {share.HealthyFrom} to {share.HealthyTo} %[/]");
        }

        console.Line($"    Done with “I”: {story.ActionsByI}, with “we”: {story.ActionsByWe}");
        console.Line($"    Results: {story.Results.Count}, with a figure: {story.QuantifiedResults.Count}");
        console.Line($"    Words of the question used: {story.TopicWords} of {story.TopicWordsInAll}");
    }
}
