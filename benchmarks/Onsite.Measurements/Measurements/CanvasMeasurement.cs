namespace Onsite.Measurements.Measurements;

/// <summary>How smooth the canvas of the studio is.</summary>
internal sealed class CanvasMeasurement : IMeasurement
{
    public string Name => "canvas";

    public string About =>
        "The studio's canvas in Chromium with generated designs of 50 and of 200 components: milliseconds from one frame to the next while a component is dragged and while a run is played back; baseline: an empty page over which the pointer moves.";

    public IReadOnlyList<Goal> Goals { get; } = [new("dragged200P95Ms", AtMost: 50), new("played200P95Ms", AtMost: 100)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation) => BrowserScript.RunAsync(bench, "canvas.mjs", cancellation);
}
