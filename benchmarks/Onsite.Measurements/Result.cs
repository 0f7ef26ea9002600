namespace Onsite.Measurements;

/// <summary>What came of a measurement.</summary>
internal sealed record Result(IMeasurement Measurement, IReadOnlyList<Figure> Figures, string Machine, string Commit)
{
    /// <summary>Whether every goal holds. A goal for a figure that was not measured does not.</summary>
    public bool Holds => Measurement.Goals.All(g => Figures.FirstOrDefault(f => f.Name == g.Figure) is { } figure && g.Holds(figure.Value));

    /// <summary>Measures.</summary>
    public static async Task<Result> OfAsync(IMeasurement measurement, Bench bench, CancellationToken cancellation) =>
        new(measurement, await measurement.MeasureAsync(bench, cancellation), Onsite.Measurements.Machine.Describe(), Onsite.Measurements.Machine.Commit(bench.Root));

    /// <summary>The shape of the line that is printed.</summary>
    public object ToLine() => new
    {
        name = Measurement.Name,
        holds = Holds,
        figures = Figures.ToDictionary(f => f.Name, f => new { value = Math.Round(f.Value, 4), unit = f.Unit }, StringComparer.Ordinal),
        goals = Measurement.Goals.Select(g => g.ToString()),
        machine = Machine,
        commit = Commit,
    };
}
