namespace Onsite.Cli.Tests.Commands;

public sealed class QuestionCommandTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task List_All_HasALineForEach()
    {
        var result = await _host.RunAsync("question", "list");

        var lines = result.ShouldEndWith(ExitCodes.Success).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[0].ShouldStartWith("Slug ");
        lines[1].ShouldMatch(@"^one-slow-query +Monday's report never ends +technical +4 +10 *$");
        result.Error.ShouldBe("2 questions\n");
    }

    [Theory]
    [InlineData("message", "1 question\n")]
    [InlineData("zzzzzz", "0 questions\n")]
    public async Task List_Words_ShowsWhatMatches(string word, string count) => (await _host.RunAsync("question", "list", word)).Error.ShouldBe(count);

    [Fact]
    public async Task List_LongNames_KeepsALineForEach()
    {
        var content = _host.CopyContent();
        var slug = string.Join('-', Enumerable.Repeat("slow", 10));
        Directory.Move(Path.Combine(content, "questions", "one-slow-query"), Path.Combine(content, "questions", slug));
        var sheet = Path.Combine(content, "questions", slug, "question.yaml");
        await File.WriteAllTextAsync(sheet, (await File.ReadAllTextAsync(sheet)).Replace("Monday's report never ends", new string('W', 60), StringComparison.Ordinal));

        var result = await CommandHost.RunRawAsync(string.Empty, "question", "list", "--content", content);

        result.ShouldEndWith(ExitCodes.Success).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3, result.Out);
        result.Out.ShouldContain($"{slug} {new string('W', 60)} technical");
    }

    [Fact]
    public async Task Show_Question_IsAsItIsAskedAndGivesNothingAway()
    {
        var text = (await _host.RunAsync("question", "show", "one-slow-query")).ShouldEndWith(ExitCodes.Success);

        text.ShouldStartWith("Monday's report never ends\ntechnical · difficulty 4 of 10 · 10 min · mid, senior\n\nA report that took two seconds on Sunday");
        text.ShouldContain("\nRows            40 million\nTime on Sunday  2 s\nAssume: You may read the plan.\n");
        text.ShouldNotContain("The plan is read before anything is changed");
        text.ShouldNotContain("Adding an index");
    }
}
