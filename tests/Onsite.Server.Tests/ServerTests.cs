namespace Onsite.Server.Tests;

/// <summary>Tests that have a server of their own each.</summary>
public abstract class ServerTests : IAsyncLifetime
{
    internal const string Strong =
        "I read the plan first and compare estimated with actual rows. It reads the whole table, because the statistics are stale since the import. I refresh them, measure again, and only then think of a covering index.";

    internal ServerHost Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await ServerHost.StartAsync();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
