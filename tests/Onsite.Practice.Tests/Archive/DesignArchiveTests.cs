using System.IO.Compression;
using System.Text.Json;
using Onsite.Practice.Archive;
using Onsite.Practice.Designs;
using Onsite.Practice.Json;

namespace Onsite.Practice.Tests.Archive;

public sealed class DesignArchiveTests
{
    private static readonly DateTimeOffset Begun = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ArchiveHost _from = new();
    private readonly ArchiveHost _into = new();

    [Fact]
    public async Task Import_DesignWithVersions_IsTheSameAgain()
    {
        await FillAsync();

        var count = await _into.ImportAsync(await _from.ExportAsync());

        count.Designs.ShouldBe(1);
        (await DumpAsync(_into)).ShouldBe(await DumpAsync(_from));
        (await _into.ImportAsync(await _from.ExportAsync())).Designs.ShouldBe(0);
    }

    [Fact]
    public async Task Import_LaterRevision_TakesThePlaceAndKeepsWhatWasThere()
    {
        await FillAsync();
        await _into.Designs.AddAsync(Design with { Revision = 2, Text = "mine" }, [], default);

        (await _into.ImportAsync(await _from.ExportAsync())).Designs.ShouldBe(1);

        (await _into.Designs.FindAsync(Design.Id, default)).ShouldBe(Design);
        (await _into.Designs.VersionsAsync(Design.Id, default)).ShouldHaveSingleItem().Text.ShouldBe("mine");
    }

    [Fact]
    public async Task Import_OlderRevision_ChangesNothing()
    {
        await FillAsync();
        var newer = Design with { Revision = 9, Text = "mine" };
        await _into.Designs.AddAsync(newer, [], default);

        (await _into.ImportAsync(await _from.ExportAsync())).Designs.ShouldBe(0);

        (await _into.Designs.FindAsync(Design.Id, default)).ShouldBe(newer);
    }

    [Fact]
    public async Task Import_SecondFormat_HasNoDesigns()
    {
        await FillAsync();
        var json = await _from.ExportJsonAsync();
        json["format"] = 2;
        json.AsObject().Remove("designs");

        (await _into.ImportAsync(ArchiveHost.Bytes(json.ToJsonString()))).Designs.ShouldBe(0);
    }

    [Fact]
    public async Task Write_Design_CanBeReadByAPerson()
    {
        await FillAsync();

        using var zip = new ZipArchive(await _from.ExportAsync());
        using var reader = new StreamReader(zip.GetEntry("designs/2026-03-02-s-shop-d1.yaml")!.Open());

        (await reader.ReadToEndAsync()).ShouldBe(Design.Text);
    }

    [Theory]
    [InlineData("id", "../x")]
    [InlineData("scenarioId", "")]
    [InlineData("title", "")]
    [InlineData("text", "a\0b")]
    [InlineData("revision", 0)]
    public async Task Read_UnusableDesign_IsRefusedWithItsPlace(string field, object value)
    {
        await FillAsync();
        var json = await _from.ExportJsonAsync();
        json["designs"]![0]!["design"]![field] = value is int number ? number : (string)value;

        var refusal = await Should.ThrowAsync<ArchiveException>(() => ArchiveReader.ReadAsync(ArchiveHost.Bytes(json.ToJsonString()), default));

        refusal.Message.ShouldStartWith("Design 1 of 1");
    }

    private static KeptDesign Design { get; } = new() { Id = "d1", ScenarioId = "s-shop", Title = "Mine 😀", Text = "id: d\n# unfinished: [", Revision = 3, CreatedAt = Begun, SavedAt = Begun.AddMinutes(5), ForkedFrom = "d0" };

    private Task FillAsync() => _from.Designs.AddAsync(Design, [new DesignVersion(1, "First", "one", Begun), new DesignVersion(2, "Second", "two", Begun.AddMinutes(2))], default);

    private static async Task<string> DumpAsync(ArchiveHost host) =>
        JsonSerializer.Serialize(new { Design = await host.Designs.FindAsync("d1", default), Versions = await host.Designs.VersionsAsync("d1", default) }, PracticeJson.Indented);
}
