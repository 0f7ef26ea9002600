namespace Onsite.Cli.Tests.Commands;

/// <summary><c>onsite mark</c> and <c>onsite grade</c>.</summary>
public sealed class LearningCommandTests : IDisposable
{
    private const string Sentence = "My colleagues photograph the optimizer's choice and pin it beside the kettle.";

    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Mark_AddListScoreRemove_ChangesTheScoreWhereItIsAskedFor()
    {
        var file = _host.Write("answer.md", Sentence);
        var point = Point();
        var plain = (await _host.RunAsync("score", "one-slow-query", file)).ShouldEndWith(ExitCodes.Success);

        var id = (await _host.RunAsync("mark", "add", "one-slow-query", point, Sentence)).ShouldEndWith(ExitCodes.Success).Trim();
        (await _host.RunAsync("mark", "list")).ShouldEndWith(ExitCodes.Success).ShouldContain($"{id}\t");
        (await _host.RunAsync("mark", "list", "one-slow-query")).ShouldEndWith(ExitCodes.Success).ShouldContain($"\tone-slow-query\t{point}\tmakes\t{Sentence}\n");
        (await _host.RunAsync("score", "one-slow-query", file)).ShouldEndWith(ExitCodes.Success).ShouldBe(plain);
        (await _host.RunAsync("score", "one-slow-query", file, "--marks", "--data", _host.Data)).ShouldEndWith(ExitCodes.Success).ShouldContain("Credited because of your mark of");

        (await _host.RunAsync("mark", "remove", id)).ShouldEndWith(ExitCodes.Success);
        (await _host.RunAsync("mark", "remove", id)).ShouldFailWith(ExitCodes.Usage).ShouldContain($"There is no mark '{id}'");
        (await _host.RunAsync("mark", "list")).ShouldEndWith(ExitCodes.Success).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mark_SentenceThatSaysTooLittle_SaysWhyWithStatusOne() =>
        (await _host.RunAsync("mark", "add", "one-slow-query", Point(), "Yes.")).ShouldFailWith(ExitCodes.Problems).ShouldStartWith("onsite: Not marked. The sentence has");

    [Fact]
    public async Task Mark_UnknownPoint_NamesTheNearest() =>
        (await _host.RunAsync("mark", "add", "one-slow-query", Point() + "s", Sentence)).ShouldFailWith(ExitCodes.Usage).ShouldContain($"Did you mean '{Point()}'?");

    [Fact]
    public async Task Grade_AddListRemove_KeepsTheGrade()
    {
        var file = _host.Write("answer.md", Sentence);

        var id = (await _host.RunAsync("grade", "add", "one-slow-query", file, "72.5", "--by", "Kim")).ShouldEndWith(ExitCodes.Success).Trim();
        (await _host.RunAsync("grade", "list", "one-slow-query")).ShouldEndWith(ExitCodes.Success).ShouldMatch($"^{id}\t\\d{{4}}-\\d\\d-\\d\\d\tsenior\t72\\.5\t[\\d.]+\t-\tKim\n$");
        (await _host.RunAsync("grade", "remove", id)).ShouldEndWith(ExitCodes.Success);
        (await _host.RunAsync("grade", "remove", id)).ShouldFailWith(ExitCodes.Usage);
    }

    [Theory]
    [InlineData("101")]
    [InlineData("many")]
    public async Task Grade_OutOfRange_IsUsedWrongly(string grade) =>
        (await _host.RunAsync("grade", "add", "one-slow-query", _host.Write("answer.md", Sentence), grade)).ShouldFailWith(ExitCodes.Usage);

    private static string Point() => Onsite.Content.CatalogueReader.Read(CommandHost.Content).Catalogue.FindBySlug("one-slow-query")!.Rubric.Points[0].Id;
}
