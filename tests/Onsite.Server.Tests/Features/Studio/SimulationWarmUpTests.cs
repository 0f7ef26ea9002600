namespace Onsite.Server.Tests.Features.Studio;

public sealed class SimulationWarmUpTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Start_ServedProduct_RunsTheBeginningOfTwoDesignsOfEachScenario()
    {
        await using var host = await ServerHost.StartAsync(warmsUp: true);
        var scenarios = (await host.GetAsync("/api/scenarios")).GetArrayLength();

        scenarios.ShouldBeGreaterThan(0);
        (await LineAsync(host, "Warmed up")).ShouldContain($"with {2 * scenarios} estimates");
        host.Log.Lines.ShouldNotContain(l => l.Contains("could not be run", StringComparison.Ordinal));
    }

    /// <summary>Only what is served to people: a host that is made for anything else does nothing that nobody asked for.</summary>
    [Fact]
    public async Task Start_NotAsked_RunsNothing()
    {
        await using var host = await ServerHost.StartAsync();
        await using var warm = await ServerHost.StartAsync(warmsUp: true);

        await LineAsync(warm, "Warmed up");
        host.Log.Lines.ShouldNotContain(l => l.Contains("Warmed up", StringComparison.Ordinal));
    }

    private static async Task<string> LineAsync(ServerHost host, string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            if (host.Log.Lines.FirstOrDefault(l => l.Contains(words, StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            await Task.Delay(20, patience.Token);
        }
    }
}
