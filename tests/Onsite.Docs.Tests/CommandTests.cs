using System.CommandLine;
using Onsite.Cli;
using Onsite.Content;
using Onsite.Docs.Tests.Reading;

namespace Onsite.Docs.Tests;

public sealed class CommandTests
{
    private static readonly Lazy<Catalogue> Catalogue = new(() => CatalogueReader.Read(Repository.Full("content")).Catalogue);

    public static TheoryData<string, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, string>();
            foreach (var line in CommandLine.All)
            {
                lines.Add(line.Document, line.Text);
            }

            return lines;
        }
    }

    [Fact]
    public void Documents_ShowCommands() => CommandLine.All.Count().ShouldBeGreaterThan(8);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_ParsesAgainstTheRealCommands(string document, string text)
    {
        var parsed = OnsiteProgram.Root(Screens.Silent()).Parse(new CommandLine(document, text).Arguments);

        parsed.Errors.Select(e => e.Message).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_NamesQuestionsAndFilesThatAreThere(string document, string text)
    {
        var command = OnsiteProgram.Root(Screens.Silent()).Parse(new CommandLine(document, text).Arguments).CommandResult;
        foreach (var argument in command.Command.Arguments)
        {
            foreach (var word in command.GetResult(argument)?.Tokens.Select(t => t.Value) ?? [])
            {
                Exists(argument, word).ShouldBeTrue($"{argument.Name} '{word}'");
            }
        }
    }

    private static bool Exists(Argument argument, string word) => CommandLine.IsPlaceholder(word) || argument.Name switch
    {
        "slug" => Catalogue.Value.FindBySlug(word) is not null || Catalogue.Value.FindScenario(word) is not null,
        "file" => word == "-" || Repository.Has(word),
        "folder" => Repository.Has(word),
        _ => true,
    };
}
