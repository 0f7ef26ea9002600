namespace Onsite.Measurements.Measurements;

/// <summary>How soon a letter is there that was typed into an answer.</summary>
internal sealed class TypingMeasurement : IMeasurement
{
    public string Name => "typing";

    public string About =>
        "Letters typed into an answer of 50,000 words in Chromium, with the coach listening: milliseconds from the key to the frame that shows it; baseline: the same in an empty answer.";

    public IReadOnlyList<Goal> Goals { get; } = [new("longP95Ms", AtMost: 50)];

    public Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation) => BrowserScript.RunAsync(bench, "typing.mjs", cancellation);
}
