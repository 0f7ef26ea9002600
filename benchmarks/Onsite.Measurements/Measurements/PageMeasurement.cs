namespace Onsite.Measurements.Measurements;

/// <summary>What the first view costs a browser.</summary>
internal sealed class PageMeasurement : IMeasurement
{
    public string Name => "page";

    public string About => "The first view in Chromium with an empty cache, served from this machine: kilobytes over the wire, and milliseconds until the page can be used.";

    public IReadOnlyList<Goal> Goals { get; } = [new("kilobytesCompressed", AtMost: 250)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation) => BrowserScript.RunAsync(bench, "page.mjs", cancellation);
}
