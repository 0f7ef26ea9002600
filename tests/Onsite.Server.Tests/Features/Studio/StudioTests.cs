using System.Net.Http.Json;
using Onsite.Server.Hosting;

namespace Onsite.Server.Tests.Features.Studio;

/// <summary>Tests with a server that has the sample scenario.</summary>
public abstract class StudioTests : IAsyncLifetime
{
    internal const string Slug = "monday-reports";

    /// <summary>Three processes, half busy.</summary>
    internal const string Reference = """
        id: d-mine
        title: Three processes
        components:
          branches: {kind: clients, at: [0, 0]}
          edge:     {kind: load-balancer, at: [1, 0]}
          reports:  {kind: service, replicas: 3, cores: 1, concurrency: 16, queue: 64, compute: 12 ms, at: [2, 0.5]}
        links:
          - branches -> edge
          - edge -> reports: {timeout: 1 s}
        handlers:
          "*@reports":
            - compute: 12 ms
            - reply

        """;

    internal ServerHost Server { get; private set; } = null!;

    /// <summary>What simulations may take.</summary>
    internal virtual SimulationLimits Limits => new() { UsualEvents = 200_000, Replications = 4 };

    public async Task InitializeAsync() => Server = await ServerHost.StartAsync(simulations: Limits, change: Change);

    public async Task DisposeAsync() => await Server.DisposeAsync();

    /// <summary>Changes the content before it is read.</summary>
    internal virtual void Change(string content)
    {
    }

    internal Task<HttpResponseMessage> PostAsync(string path, object body) => Server.SendAsync(HttpMethod.Post, path, body);

    /// <summary>Asks for a stream, and has it as soon as its head is there.</summary>
    internal Task<HttpResponseMessage> StreamAsync(string path, object body, CancellationToken cancellation = default) =>
        Server.Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) }, HttpCompletionOption.ResponseHeadersRead, cancellation);
}
