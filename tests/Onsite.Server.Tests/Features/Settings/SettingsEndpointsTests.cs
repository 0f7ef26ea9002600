using System.Text;

namespace Onsite.Server.Tests.Features.Settings;

public sealed class SettingsEndpointsTests : ServerTests
{
    [Fact]
    public async Task Save_Settings_AreRead()
    {
        (await Server.GetAsync("/api/settings")).ToString().ShouldBe("""{"level":"senior","mode":"coached","quietMinutes":5,"timerVisible":true}""");
        const string Changed = """{"level":"staff","mode":"exam","quietMinutes":30,"timerVisible":false}""";

        (await (await SaveAsync(Changed)).ShouldBeJsonAsync(200)).ToString().ShouldBe(Changed);

        (await Server.GetAsync("/api/settings")).ToString().ShouldBe(Changed);
    }

    [Theory]
    [InlineData("""{"level":"staff","mode":"exam","quietMinutes":0,"timerVisible":false}""", 422, "out-of-range")]
    [InlineData("""{"level":"staff","mode":"exam","quietMinutes":31,"timerVisible":false}""", 422, "out-of-range")]
    [InlineData("""{"level":"staff","mode":"exam","quietMinutes":5}""", 400, "bad-request")]
    [InlineData("""{"level":7,"mode":"exam","quietMinutes":5,"timerVisible":false}""", 400, "bad-request")]
    public async Task Save_UnusableSettings_AreAProblem(string json, int status, string type) => await (await SaveAsync(json)).ShouldBeProblemAsync(status, type);

    private Task<HttpResponseMessage> SaveAsync(string json) => Server.Client.PutAsync("/api/settings", new StringContent(json, Encoding.UTF8, "application/json"));
}
