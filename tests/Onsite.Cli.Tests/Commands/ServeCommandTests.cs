using System.Net;
using System.Net.Sockets;

namespace Onsite.Cli.Tests.Commands;

public sealed class ServeCommandTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--address", "127.0.0.1")]
    public async Task Serve_PortTaken_SaysWhichToTryNext(params string[] address)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        (await _host.RunAsync(["serve", "--port", $"{port}", .. address])).ShouldFailWith(ExitCodes.Failure)
            .ShouldBe($"onsite: Port {port} is taken by another program. Stop that program, or choose another port with --port {(port < 65535 ? port + 1 : 5080)}.\n");
    }

    [Fact]
    public async Task Serve_AddressOfAnotherMachine_SaysSo() =>
        (await _host.RunAsync("serve", "--port", "0", "--address", "192.0.2.1")).ShouldFailWith(ExitCodes.Failure).ShouldStartWith("onsite: This machine has no address 192.0.2.1.");
}
