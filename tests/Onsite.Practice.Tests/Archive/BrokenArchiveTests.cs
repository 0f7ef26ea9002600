using System.IO.Compression;
using System.Text.Json.Nodes;
using Onsite.Practice.Archive;
using Onsite.Practice.Attempts;

namespace Onsite.Practice.Tests.Archive;

/// <summary>Files that are no usable archive: each is refused with a message for people, and nothing is changed.</summary>
public sealed class BrokenArchiveTests
{
    private readonly ArchiveHost _host = new();

    public static TheoryData<string, string, string> Changes { get; } = new()
    {
        { "$", "null", "does not say which format" },
        { "$", "[]", "JSON is broken" },
        { "$.format", "0", "does not say which format" },
        { "$.format", "\"one\"", "JSON is broken" },
        { "$.format", "99", "The export has format 99; this Onsite reads up to 4. Import it with the newer Onsite that wrote it." },
        { "$.attempts", "null", "JSON is broken" },
        { "$.attempts", "-", "JSON is broken" },
        { "$.settings", "null", "JSON is broken" },
        { "$.settings.quietMinutes", "1000", "'quietMinutes' is 1000" },
        { "$.settings.level", "\"principal\"", "JSON is broken" },
        { "$.attempts[0]", "null", "Attempt 1 of 2 in the export cannot be used: it is empty." },
        { "$.attempts[0].id", "null", "JSON is broken" },
        { "$.attempts[0].id", "-", "JSON is broken" },
        { "$.attempts[0].id", "\"\"", "its id is missing" },
        { "$.attempts[0].id", "\"../../etc/passwd\"", "its id is missing" },
        { "$.attempts[0].questionId", "\" \"", "the id of its question" },
        { "$.attempts[0].mode", "99", "JSON is broken" },
        { "$.attempts[0].text", "null", "JSON is broken" },
        { "$.attempts[0].text", "\"a\\u0000b\"", "its text has characters that cannot be kept" },
        { "$.attempts[0].version", "0", "counts are below" },
        { "$.attempts[0].active", "\"-00:01:00\"", "times are below zero" },
        { "$.attempts[0].hints", "null", "JSON is broken" },
        { "$.attempts[0].hints[0]", "null", "one of its hints is empty" },
        { "$.attempts[0].hints[0].text", "-", "JSON is broken" },
        { "$.attempts[0].judgement", "-", "it was handed in, and has no judgement" },
        { "$.attempts[0].status", "\"draft\"", "it is a draft, and has a judgement" },
        { "$.attempts[0].judgement.findings", "-", "JSON is broken" },
        { "$.attempts[0].judgement.findings[0]", "null", "one of its findings is empty" },
        { "$.attempts[0].judgement.findings[0].explanation", "-", "JSON is broken" },
        { "$.attempts[0].judgement.findings[0].matches[0]", "null", "one of its findings is empty" },
        { "$.attempts[0].judgement.findings[0].matches[0].found[0].places[0]", "null", "one of its findings is empty" },
        { "$.attempts[0].judgement.contradictions", "[null]", "one of its findings is empty" },
        { "$.attempts[0].judgement.findings[0].explanation.spans", "-", "JSON is broken" },
        { "$.attempts[0].judgement.findings[1].criterion", "\"read-the-plan\"", "two findings about 'read-the-plan'" },
        { "$.attempts[0].judgement.scorecard", "-", "JSON is broken" },
        { "$.attempts[0].judgement.scorecard.why", "-", "JSON is broken" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Read_SomethingUnusable_IsRefused(string place, string value, string message)
    {
        await _host.FillAsync();
        var before = await _host.DumpAsync();
        var json = Change(await _host.ExportJsonAsync(), place, value);

        (await RefuseAsync(ArchiveHost.Bytes(json))).ShouldContain(message);
        (await RefuseAsync(ArchiveHost.Zip("practice.json", json))).ShouldContain(message);

        (await _host.DumpAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Read_NewerFormatThatLooksLikeNothingKnown_SaysThatItIsNewer() =>
        (await RefuseAsync(ArchiveHost.Bytes("""{"format": 5, "attempts": {"by": "question"}}"""))).ShouldStartWith("The export has format 5;");

    [Fact]
    public async Task Read_ExportWithoutAJudgement_IsFine()
    {
        await _host.FillAsync();

        (await ArchiveReader.ReadAsync(ArchiveHost.Bytes(Change(await _host.ExportJsonAsync(), "$.attempts[1].hints", "-")), default)).Attempts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Read_BrokenJson_SaysWhere() =>
        (await RefuseAsync(ArchiveHost.Bytes("{\n  \"format\": 1,\n  \"attempts\": [}\n"))).ShouldBe("The file is not an Onsite export: the JSON is broken in line 3, near '$.attempts'.");

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("PK but no archive")]
    [InlineData("# Markdown")]
    [InlineData("{}")]
    [InlineData("{\"attempts\": [\"\\ud800\"], \"format\": 1}")]
    public async Task Read_SomethingElse_IsRefused(string text) => (await RefuseAsync(ArchiveHost.Bytes(text))).ShouldStartWith("The file is not an Onsite export:");

    [Fact]
    public async Task Read_ZipWithoutTheJson_SaysSo() => (await RefuseAsync(ArchiveHost.Zip("photos.json", "{}"))).ShouldBe("The archive holds no 'practice.json'.");

    [Fact]
    public async Task Read_ZipThatIsCutOff_IsRefused()
    {
        await _host.FillAsync();
        var whole = (await _host.ExportAsync()).ToArray();
        foreach (var length in new[] { 4, 30, whole.Length / 2, whole.Length - 1 })
        {
            (await RefuseAsync(new MemoryStream(whole[..length]))).ShouldContain("broken ZIP archive");
        }
    }

    [Fact]
    public async Task Read_EntryThatUnpacksToMoreThanIsRead_IsRefused()
    {
        var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = archive.CreateEntry(PracticeArchive.JsonName, CompressionLevel.Fastest).Open())
        {
            var zeros = new byte[1024 * 1024];
            for (var written = 0L; written <= ArchiveReader.MaximumBytes; written += zeros.Length)
            {
                entry.Write(zeros);
            }
        }

        zip.Position = 0;
        zip.Length.ShouldBeLessThan(8 * 1024 * 1024);
        (await RefuseAsync(zip)).ShouldBe("The file is larger than 256 MiB.");
    }

    [Fact]
    public async Task Read_TextOfAnAnswerTooLong_IsRefused()
    {
        await _host.FillAsync();
        var json = await _host.ExportJsonAsync();
        json["attempts"]![1]!["text"] = new string('x', Attempt.MaximumLength + 1);

        (await RefuseAsync(ArchiveHost.Bytes(json.ToJsonString()))).ShouldContain("its text is longer than 400,000 characters");
    }

    private static async Task<string> RefuseAsync(Stream archive) => (await Should.ThrowAsync<ArchiveException>(() => ArchiveReader.ReadAsync(archive, default))).Message;

    /// <summary>Puts a value at a place such as <c>$.attempts[0].id</c>; a hyphen takes away what is there.</summary>
    private static string Change(JsonNode root, string place, string value)
    {
        if (place == "$")
        {
            return value;
        }

        var steps = place[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", string.Empty, StringComparison.Ordinal).Split('.');
        var parent = steps[..^1].Aggregate(root, (node, step) => (int.TryParse(step, out var i) ? node[i] : node[step]).ShouldNotBeNull(place));
        if (value == "-")
        {
            parent.AsObject().Remove(steps[^1]).ShouldBeTrue(place);
        }
        else if (int.TryParse(steps[^1], out var index))
        {
            parent[index] = JsonNode.Parse(value);
        }
        else
        {
            parent.AsObject().ContainsKey(steps[^1]).ShouldBeTrue(place);
            parent[steps[^1]] = JsonNode.Parse(value);
        }

        return root.ToJsonString();
    }
}
