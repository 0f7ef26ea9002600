namespace Onsite.Server.Tests.Features.About;

public sealed class AboutEndpointsTests : ServerTests
{
    [Fact]
    public async Task Tell_Server_NamesVersionContentAndDataFolder()
    {
        var about = await Server.GetAsync("/api/about");

        about.Text("version").ShouldMatch(@"^\d+\.\d+\.\d+");
        (about.Number("questions"), about.Number("points")).ShouldBe((2, 16));
        about.Text("dataFolder").ShouldBe(Path.GetDirectoryName(Server.DatabasePath));
        about.Text("contentRevision").ShouldMatch("^[0-9a-f]{64}$");
        about.GetProperty("model").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }
}
