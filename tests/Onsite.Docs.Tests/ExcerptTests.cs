using Onsite.Cli;
using Onsite.Docs.Tests.Reading;

namespace Onsite.Docs.Tests;

public sealed class ExcerptTests
{
    private const string Gap = "…";

    /// <summary>The excerpts of what the command above them prints: blocks of text in the document of the evaluation.</summary>
    [Fact]
    public async Task WorkedExample_IsWhatTheCommandPrints()
    {
        var fences = MarkdownPage.Read("docs/evaluation.md").Fences;
        var command = CommandLine.All.Single(l => l.Document == "docs/evaluation.md" && l.Arguments.Contains("--explain"));
        var excerpts = fences.Where(f => f.Language == "text").Select(f => f.Text).ToList();

        var printed = await RunAsync(command);

        excerpts.Count.ShouldBe(4);
        foreach (var excerpt in excerpts)
        {
            foreach (var part in excerpt.Split('\n').Where(line => line != Gap))
            {
                printed.ShouldContain(part.TrimEnd(), customMessage: $"Run '{command.Text}' and bring the excerpt in {command.Document} up to date.");
            }
        }
    }

    private static async Task<List<string>> RunAsync(CommandLine command)
    {
        var arguments = command.Arguments.Select(a => Repository.Has(a) ? Repository.Full(a) : a);
        using var output = new StringWriter();
        var status = await OnsiteProgram.RunAsync([.. arguments, "--content", Repository.Full("content")], Screens.To(output));
        status.ShouldBe(0);
        return [.. output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())];
    }
}
