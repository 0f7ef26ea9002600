using System.IO.Compression;
using Onsite.Practice.Archive;

namespace Onsite.Practice.Tests.Archive;

public sealed class LearningArchiveTests
{
    private readonly ArchiveHost _from = new();

    [Fact]
    public async Task Write_MarksAndGrades_CanBeReadByAPerson()
    {
        await _from.FillAsync();

        using var zip = new ZipArchive(await _from.ExportAsync());
        using var reader = new StreamReader(zip.GetEntry(PracticeArchive.LearningName)!.Open());
        var text = await reader.ReadToEndAsync();

        text.ShouldContain("“I would buy a bigger machine 😀” does not make the point:");
        text.ShouldContain("graded 81.5 of 100 at level senior by Kim: good");
    }

    [Fact]
    public async Task Import_Again_AddsNoMarkTwice()
    {
        await _from.FillAsync();
        var into = new ArchiveHost();
        await into.ImportAsync(await _from.ExportAsync());

        var again = await into.ImportAsync(await _from.ExportAsync());

        (again.Marks, again.Grades).ShouldBe((0, 0));
        (await into.DumpAsync()).ShouldBe(await _from.DumpAsync());
    }

    [Fact]
    public async Task Import_FirstFormat_HasNoMarks()
    {
        await _from.FillAsync();
        var json = await _from.ExportJsonAsync();
        json["format"] = 1;
        json.AsObject().Remove("marks");
        json.AsObject().Remove("grades");

        var count = await new ArchiveHost().ImportAsync(ArchiveHost.Bytes(json.ToJsonString()));

        (count.Added, count.Marks, count.Grades).ShouldBe((2, 0, 0));
    }

    [Theory]
    [InlineData("marks", "id", "../x", "Mark 1 of 1")]
    [InlineData("marks", "sentence", "", "Mark 1 of 1")]
    [InlineData("grades", "grade", 101, "Grade 1 of 1")]
    [InlineData("grades", "questionId", "", "Grade 1 of 1")]
    public async Task Read_UnusableMarkOrGrade_IsRefusedWithItsPlace(string list, string field, object value, string place)
    {
        await _from.FillAsync();
        var json = await _from.ExportJsonAsync();
        json[list]![0]![field] = value is int number ? number : (string)value;

        var refusal = await Should.ThrowAsync<ArchiveException>(() => ArchiveReader.ReadAsync(ArchiveHost.Bytes(json.ToJsonString()), default));

        refusal.Message.ShouldStartWith(place);
    }
}
