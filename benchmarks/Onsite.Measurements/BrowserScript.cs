using System.Diagnostics;
using System.Text.Json;

namespace Onsite.Measurements;

/// <summary>A script that measures the pages in a browser, against a server of its own.</summary>
internal static class BrowserScript
{
    /// <summary>Serves the pages from an empty data folder, runs a script out of <c>web/measure</c> against them, and reads the figures that it prints as one line of JSON.</summary>
    /// <param name="bench">The folders to work on.</param>
    /// <param name="name">The file of the script.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="CannotMeasureException">Onsite is not built, or the script says why it cannot measure.</exception>
    public static async Task<IReadOnlyList<Figure>> RunAsync(Bench bench, string name, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(bench.Root, "web", "dist", "index.html")))
        {
            throw new CannotMeasureException("The pages are not built here. Start Onsite once with ./run.");
        }

        var data = Directory.CreateTempSubdirectory("onsite-page-").FullName;
        try
        {
            using var server = await ServerProcess.StartBuiltAsync(bench.Root, data, cancellation);
            return await RunAsync(bench.Root, name, server.Address, cancellation);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> RunAsync(string root, string name, Uri address, CancellationToken cancellation)
    {
        var script = new ProcessStartInfo("node", [$"measure/{name}", address.ToString()]) { WorkingDirectory = Path.Combine(root, "web"), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(script) ?? throw new CannotMeasureException("Node.js cannot be started.");
        var error = process.StandardError.ReadToEndAsync(cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        if (process.ExitCode != 0)
        {
            throw new CannotMeasureException((await error).Trim());
        }

        using var document = JsonDocument.Parse(output);
        return [.. document.RootElement.EnumerateObject().Select(p => new Figure(p.Name, p.Value.GetDouble(), Unit(p.Name)))];
    }

    private static string Unit(string name) => name.EndsWith("Ms", StringComparison.Ordinal) ? "ms" : name.StartsWith("kilobytes", StringComparison.Ordinal) ? "kB" : string.Empty;
}
