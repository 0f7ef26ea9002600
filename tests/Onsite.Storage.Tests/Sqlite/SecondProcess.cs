using System.Diagnostics;

namespace Onsite.Storage.Tests.Sqlite;

/// <summary>This assembly as a second process.</summary>
internal static class SecondProcess
{
    public static Process Start(string command, string path) => Process.Start(new ProcessStartInfo
    {
        FileName = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        ArgumentList = { "exec", typeof(Program).Assembly.Location, command, path },
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
