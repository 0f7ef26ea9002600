using System.Diagnostics;
using System.Text.Json;

namespace Onsite.Measurements.Measurements;

/// <summary>What the first view costs a browser.</summary>
internal sealed class PageMeasurement : IMeasurement
{
    public string Name => "page";

    public string About => "The first view in Chromium with an empty cache, served from this machine: kilobytes over the wire, and milliseconds until the page can be used.";

    public IReadOnlyList<Goal> Goals { get; } = [new("kilobytesCompressed", AtMost: 250)];

    public async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(bench.Root, "web", "dist", "index.html")))
        {
            throw new CannotMeasureException("The pages are not built here. Start Onsite once with ./run.");
        }

        var data = Directory.CreateTempSubdirectory("onsite-page-").FullName;
        try
        {
            using var server = await ServerProcess.StartBuiltAsync(bench.Root, data, cancellation);
            return await MeasurePageAsync(bench.Root, server.Address, cancellation);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasurePageAsync(string root, Uri address, CancellationToken cancellation)
    {
        var script = new ProcessStartInfo("node", ["measure/page.mjs", address.ToString()]) { WorkingDirectory = Path.Combine(root, "web"), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
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
