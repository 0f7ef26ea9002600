namespace Onsite.Cli.Tests.Commands;

public sealed class ContentCommandTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Check_SoundContent_EndsWithZero()
    {
        var content = _host.CopyContent();
        await File.WriteAllTextAsync(
            Path.Combine(content, "questions", "the-lost-message", "answers", "strong.md"),
            "The message is acknowledged after the work is done. The queue keeps messages over a restart, and the shop waits for publisher confirms. A repeat does no harm, for the consumer is idempotent.");

        var result = await _host.RunAsync("content", "check", content);

        result.ShouldEndWith(ExitCodes.Success).ShouldBeEmpty();
        result.Error.ShouldBe("2 questions, 5 concepts, 1 scenarios: 0 errors, 0 warnings\n");
    }

    [Fact]
    public async Task Check_BrokenContent_ReportsEveryProblemAtOnce()
    {
        var content = _host.CopyContent();
        File.Delete(Path.Combine(content, "questions", "one-slow-query", "model.md"));
        Replace(content, "questions/the-lost-message/question.yaml", "difficulty: 7", "difficulty: 70");
        Replace(content, "ratings.yaml", "rating: hire", "rating: maybe");

        var result = await _host.RunAsync("content", "check", content);

        var lines = result.ShouldEndWith(ExitCodes.Problems);
        lines.ShouldContain("questions/one-slow-query");
        lines.ShouldContain("questions/the-lost-message/question.yaml");
        lines.ShouldContain("ratings.yaml");
        result.Error.ShouldMatch(@"^0 questions, 5 concepts, 0 scenarios: \d+ errors, 0 warnings\n$");
    }

    [Fact]
    public async Task Check_AnswersOutOfOrder_ReportsThem()
    {
        var content = _host.CopyContent();
        var answers = Path.Combine(content, "questions", "one-slow-query", "answers");
        File.Copy(Path.Combine(answers, "strong.md"), Path.Combine(answers, "weak.md"), overwrite: true);

        (await _host.RunAsync("content", "check", content)).ShouldEndWith(ExitCodes.Problems).ShouldContain("questions/one-slow-query/answers/");
    }

    [Fact]
    public async Task Check_PhrasingThatNamesNoConcept_IsReportedWithItsPlace()
    {
        var content = _host.CopyContent();
        Replace(content, "questions/one-slow-query/rubric.yaml", "{covering-index}", "{covering-indexx}");

        (await _host.RunAsync("content", "check", content)).ShouldEndWith(ExitCodes.Problems).ShouldMatch(@"questions/one-slow-query/rubric\.yaml:\d+:\d+");
    }

    [Fact]
    public async Task Check_Scenarios_RunsTheirDesignsWhereAsked()
    {
        var content = _host.CopyContent();
        Replace(content, "scenarios/monday-reports/scenario.yaml", "budget: 200", "budget: 100");

        (await _host.RunAsync("content", "check", content)).Out.ShouldNotContain("verdict-not-as-named");
        (await _host.RunAsync("content", "check", content, "--scenarios")).ShouldEndWith(ExitCodes.Problems)
            .ShouldContain("scenarios/monday-reports/reference.design.yaml: error verdict-not-as-named: It meets every objective, and is above the budget");
    }

    [Fact]
    public async Task Check_NoSuchFolder_SaysSo() => (await _host.RunAsync("content", "check", "nowhere")).ShouldFailWith(ExitCodes.Usage).ShouldBe("onsite: There is no folder 'nowhere'.\n");

    [Fact]
    public async Task Check_EmptyFolder_IsAProblem() => (await _host.RunAsync("content", "check", _host.Folder)).ShouldEndWith(ExitCodes.Problems).ShouldContain("competencies.yaml");

    private static void Replace(string content, string file, string old, string replacement)
    {
        var path = Path.Combine(content, file);
        var text = File.ReadAllText(path);
        text.ShouldContain(old);
        File.WriteAllText(path, text.Replace(old, replacement, StringComparison.Ordinal));
    }
}
