using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using Onsite.Practice.Archive;
using Onsite.Practice.Json;
using Onsite.Practice.Rounds;
using Onsite.Practice.Tests.Fakes;

namespace Onsite.Practice.Tests.Archive;

public sealed class RoundArchiveTests
{
    private static readonly string TooLong = new('x', DesignRound.MaximumNotes + 1);

    private readonly ArchiveHost _from = new();
    private readonly ArchiveHost _into = new();

    [Fact]
    public async Task Import_Rounds_AreTheSameAgain()
    {
        await _from.Rounds.AddAsync(SampleRounds.Judged("a"), default);
        await _from.Rounds.AddAsync(SampleRounds.Open("b"), default);

        (await _into.ImportAsync(await _from.ExportAsync())).Rounds.ShouldBe(2);

        (await DumpAsync(_into)).ShouldBe(await DumpAsync(_from));
        (await _into.ImportAsync(await _from.ExportAsync())).Rounds.ShouldBe(0);
    }

    [Theory]
    [InlineData(44, true)]
    [InlineData(43, false)]
    [InlineData(42, false)]
    public async Task Import_RoundThatIsThere_IsReplacedByALaterVersion(int version, bool replaced)
    {
        await _from.Rounds.AddAsync(SampleRounds.Judged("a") with { Version = version }, default);
        await _into.Rounds.AddAsync(SampleRounds.Open("a") with { Version = 43 }, default);

        (await _into.ImportAsync(await _from.ExportAsync())).Rounds.ShouldBe(replaced ? 1 : 0);

        (await _into.Rounds.FindAsync("a", default))!.IsSubmitted.ShouldBe(replaced);
    }

    [Fact]
    public async Task Import_OpenRoundThatWentOnElsewhere_DoesNotReplaceTheJudgedOne()
    {
        await _from.Rounds.AddAsync(SampleRounds.Open("a") with { Version = 99 }, default);
        await _into.Rounds.AddAsync(SampleRounds.Judged("a"), default);

        (await _into.ImportAsync(await _from.ExportAsync())).Rounds.ShouldBe(0);

        (await _into.Rounds.FindAsync("a", default))!.IsSubmitted.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Import_EarlierFormat_HasNoRounds(int format)
    {
        await _from.Rounds.AddAsync(SampleRounds.Judged("a"), default);
        var json = await _from.ExportJsonAsync();
        json["format"] = format;
        json.AsObject().Remove("rounds");

        (await _into.ImportAsync(ArchiveHost.Bytes(json.ToJsonString()))).Rounds.ShouldBe(0);
    }

    [Fact]
    public async Task Write_Rounds_CanBeReadByAPerson()
    {
        var monday = Sample.Catalogue.FindScenario("monday-reports")!;
        await _from.Rounds.AddAsync(SampleRounds.Judged("round-000001", monday.Id), default);
        await _from.Rounds.AddAsync(SampleRounds.Open("another-000001", monday.Id), default);
        await _from.Rounds.AddAsync(SampleRounds.Open("x", "s-gone"), default);

        using var zip = new ZipArchive(await _from.ExportAsync());

        zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("rounds/", StringComparison.Ordinal)).ShouldBe(
            ["rounds/2026-03-02-s-gone-x.md", "rounds/2026-03-02-monday-reports-000001.md", "rounds/2026-03-02-monday-reports-another-000001.md"]);
        using var reader = new StreamReader(zip.GetEntry("rounds/2026-03-02-monday-reports-000001.md")!.Open());
        (await reader.ReadToEndAsync()).ShouldBe(RoundMarkdown.Of(SampleRounds.Judged("round-000001", monday.Id), monday));
    }

    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "", "null", "it is empty" },
        { "id", "\"../x\"", "an id is missing" },
        { "id", "null", "JSON is broken" },
        { "scenarioId", "\"\"", "an id is missing" },
        { "designId", "\"a b\"", "an id is missing" },
        { "level", "\"principal\"", "JSON is broken" },
        { "stage", "7", "JSON is broken" },
        { "revision", "0", "counts are below" },
        { "version", "-1", "counts are below" },
        { "active", """{"clarify": "-00:00:01"}""", "times are below zero or too long" },
        { "active", """{"clarify": "10675199.00:00:00"}""", "times are below zero or too long" },
        { "active", """{"nap": "00:00:01"}""", "JSON is broken" },
        { "active", "null", "JSON is broken" },
        { "notes", """{"clarify": null}""", "one of its notes or estimates is empty" },
        { "notes", $$"""{"clarify": "{{TooLong}}"}""", "a note or an estimate is too long" },
        { "notes", """{"clarify": "a\u0000b"}""", "cannot be kept" },
        { "estimates", "[null]", "one of its notes or estimates is empty" },
        { "estimates", $"[\"{new string('1', DesignRound.MaximumEstimate + 1)}\"]", "a note or an estimate is too long" },
        { "estimates", $"[{string.Join(',', Enumerable.Repeat("\"\"", 101))}]", "more than 100 estimates" },
        { "exchanges", "[null]", "one of its questions" },
        { "exchanges[0].question", "\"\"", "one of its questions" },
        { "exchanges[0].at", "\"-00:01:00\"", "one of its questions" },
        { "exchanges", $"[{string.Join(',', Enumerable.Repeat("null", 201))}]", "more than 200 questions" },
        { "probes", "[null]", "one of its probes" },
        { "probes[0].id", "\"p 1\"", "one of its probes" },
        { "probes[0].moment", "-1", "one of its probes" },
        { "probes[0].moment", "1e300", "one of its probes" },
        { "probes[0].answer", $"\"{TooLong}\"", "one of its probes" },
        { "probes[0].designText", "null", "JSON is broken" },
        { "submittedAt", "null", "a judgement without the time" },
        { "judgement", "null", "or the time alone" },
        { "judgement.findings", "[null]", "one of its findings is empty" },
        { "judgement.findings[0].finding", "null", "JSON is broken" },
        { "judgement.findings[0].part", "\"luck\"", "JSON is broken" },
        { "judgement.findings[0].finding.evidence", "[null]", "one of its findings is empty" },
        { "judgement.findings[0].finding.evidence[0].kind", "\"rumor\"", "JSON is broken" },
        { "judgement.findings[0].finding.criterion", "\"timeouts\"", "two findings about 'timeouts'" },
        { "judgement.findings[0].finding.weight", "1e999", "a number is too large" },
        { "judgement.findings[5].finding.evidence[0].start", "100000", "a quote lies outside" },
        { "judgement.contradictions", "[null]", "one of its findings is empty" },
        { "judgement.contradictions[0].claim.length", "2147483647", "a quote lies outside" },
        { "judgement.scorecard", "null", "JSON is broken" },
        { "judgement.scorecard.why.checks", "[null]", "its scorecard has holes" },
        { "judgement.scorecard.competencies", "[null]", "its scorecard has holes" },
        { "judgement.talk.parts", "[null]", "a part of what was said" },
        { "judgement.talk.parts[0].length", "2147483647", "a part of what was said" },
        { "judgement.talk.parts[0].start", "-1", "a part of what was said" },
        { "judgement.designText", "\"a\\u0000b\"", "what was judged" },
        { "judgement.run.objectives", "[null]", "one of its objectives is empty" },
        { "judgement.run.replications", "0", "its run is larger" },
        { "judgement.run.replications", "2000000000", "its run is larger" },
        { "judgement.run.eventBudget", "9000000000000000000", "its run is larger" },
        { "judgement.run.seed", "-1", "JSON is broken" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Read_UnusableRound_IsRefused(string place, string value, string message)
    {
        await _from.Rounds.AddAsync(SampleRounds.Judged("a"), default);
        var json = await _from.ExportJsonAsync();
        var path = place.Length == 0 ? ["rounds", "0"] : $"rounds[0].{place}".Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.');
        var parent = path.SkipLast(1).Aggregate(json, (node, part) => Child(node, part)!);
        if (parent is JsonArray array)
        {
            array[int.Parse(path[^1])] = JsonNode.Parse(value);
        }
        else
        {
            parent[path[^1]] = JsonNode.Parse(value);
        }

        var refusal = await Should.ThrowAsync<ArchiveException>(() => ArchiveReader.ReadAsync(ArchiveHost.Bytes(json.ToJsonString()), default));

        refusal.Message.ShouldContain(message);
    }

    [Fact]
    public async Task Read_TwoProbesOfOneId_IsRefused()
    {
        var round = SampleRounds.Judged("a");
        await _from.Rounds.AddAsync(round with { Probes = [.. round.Probes, .. round.Probes] }, default);

        (await Should.ThrowAsync<ArchiveException>(async () => await ArchiveReader.ReadAsync(await _from.ExportAsync(), default))).Message.ShouldStartWith("Round 1 of 1 in the export cannot be used: it has two probes");
    }

    [Fact]
    public async Task Read_TwoRoundsOfOneId_IsRefused()
    {
        await _from.Rounds.AddAsync(SampleRounds.Judged("a"), default);
        await _from.Rounds.AddAsync(SampleRounds.Judged("b"), default);
        var json = await _from.ExportJsonAsync();
        json["rounds"]![0]!["id"] = "a";

        (await Should.ThrowAsync<ArchiveException>(() => ArchiveReader.ReadAsync(ArchiveHost.Bytes(json.ToJsonString()), default))).Message.ShouldBe("The export has two rounds with the id 'a'.");
    }

    private static JsonNode? Child(JsonNode node, string part) => node is JsonArray array ? array[int.Parse(part)] : node[part];

    private static async Task<string> DumpAsync(ArchiveHost host) => JsonSerializer.Serialize(await host.Rounds.ListAsync(null, default), PracticeJson.Indented);
}
