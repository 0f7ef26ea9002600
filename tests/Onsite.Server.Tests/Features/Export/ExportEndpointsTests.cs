using System.IO.Compression;
using Onsite.Practice.Archive;

namespace Onsite.Server.Tests.Features.Export;

public sealed class ExportEndpointsTests : ServerTests
{
    [Fact]
    public async Task Export_Attempts_AreInAnArchiveThatCanBeRead()
    {
        await Server.SubmittedAsync(Strong);
        await Server.SaveAsync(await Server.StartAttemptAsync(), "half an answer");

        var response = await Server.Client.GetAsync("/api/export");

        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        response.Content.Headers.ContentDisposition!.FileName.ShouldNotBeNull().ShouldMatch(@"^onsite-\d{4}-\d\d-\d\d\.zip$");
        var bytes = new MemoryStream(await response.Content.ReadAsByteArrayAsync());
        (await ArchiveReader.ReadAsync(bytes, default)).Attempts.Select(a => a.Text).ShouldBe([Strong, "half an answer"]);
        bytes.Position = 0;
        using var zip = new ZipArchive(bytes);
        zip.Entries.Count(e => e.FullName.StartsWith("answers/", StringComparison.Ordinal)).ShouldBe(2);
    }
}
