using System.Diagnostics;

namespace Onsite.Cli.Tests;

/// <summary>The program as a process of its own.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly CommandHost _host = new();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Pipe_WhateverTheTerminalClaims_HasNoEscapes()
    {
        using var process = Start("score", "one-slow-query", "-", "--content", CommandHost.Content);
        await process.StandardInput.WriteAsync(CommandHost.Strong);
        process.StandardInput.Close();
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(ExitCodes.Success);
        text.ShouldContain("● met");
        text.ShouldNotContain("\u001b");
    }

    [Fact]
    public async Task Ask_ProcessKilled_KeepsEveryLineAndGoesOn()
    {
        using (var process = Start("ask", "one-slow-query", "--content", CommandHost.Content, "--data", _host.Data))
        {
            await process.StandardInput.WriteLineAsync("I read the plan first.");
            await process.StandardInput.WriteLineAsync("Then I measure.");
            await process.StandardInput.FlushAsync();
            await WaitForAsync(async () => Directory.Exists(_host.Data) && (await _host.Store.FindOpenAsync("q-one-slow-query", default))?.Revision == 3);
            process.Kill();
            await process.WaitForExitAsync();
        }

        (await _host.OnlyAttemptAsync()).Text.ShouldBe("I read the plan first.\nThen I measure.");
        (await _host.AskAsync("And I refresh the statistics.\n")).ShouldEndWith(ExitCodes.Success);

        (await _host.OnlyAttemptAsync()).Text.ShouldBe("I read the plan first.\nThen I measure.\nAnd I refresh the statistics.");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Serve_AskedToStop_SaysWhereItIsAndEndsWithZero(string signal)
    {
        using var process = Start("serve", "--port", "0", "--content", CommandHost.Content, "--data", _host.Data);
        var address = (await process.StandardOutput.ReadLineAsync()).ShouldNotBeNull();
        (await process.StandardOutput.ReadLineAsync()).ShouldBe($"Your work is in {_host.Data}");
        (await process.StandardOutput.ReadLineAsync()).ShouldBe("Stop with Ctrl-C.");
        address.ShouldMatch(@"^Onsite is at http://localhost:\d+$");
        using (var client = new HttpClient())
        {
            (await client.GetStringAsync(address["Onsite is at ".Length..] + "/healthz")).ShouldContain("healthy");
        }

        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await process.WaitForExitAsync();

        process.ExitCode.ShouldBe(ExitCodes.Success, await process.StandardError.ReadToEndAsync());
        (await process.StandardOutput.ReadToEndAsync()).ShouldBeEmpty();
    }

    private static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo
        {
            FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // A build server's terminal that claims to have colours.
            Environment = { ["TERM"] = "xterm-256color", ["COLORTERM"] = "truecolor", ["GITHUB_ACTIONS"] = "true" },
        };
        string[] all = ["exec", typeof(OnsiteProgram).Assembly.Location, .. args];
        all.ToList().ForEach(start.ArgumentList.Add);
        return Process.Start(start)!;
    }

    private static async Task WaitForAsync(Func<Task<bool>> condition)
    {
        for (var i = 0; i < 600; i++)
        {
            if (await condition())
            {
                return;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("It did not come to that.");
    }
}
