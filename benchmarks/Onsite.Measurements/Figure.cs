namespace Onsite.Measurements;

/// <summary>Something that was measured.</summary>
/// <param name="Name">What it is, in camel case.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
internal sealed record Figure(string Name, double Value, string Unit);

/// <summary>What a figure has to be.</summary>
/// <param name="Figure">Name of the figure.</param>
/// <param name="AtMost">The most it may be; null where there is no such limit.</param>
/// <param name="AtLeast">The least it may be; null where there is no such limit.</param>
internal sealed record Goal(string Figure, double? AtMost = null, double? AtLeast = null)
{
    /// <summary>Whether a figure is what it has to be. A figure that is no number is not.</summary>
    public bool Holds(double value) => !double.IsNaN(value) && (AtMost is not { } most || value <= most) && (AtLeast is not { } least || value >= least);

    /// <summary>The limit in short: "≤ 0.05", "≥ 1", "-0.05 to 0.05".</summary>
    public string Limit => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) => $"{least} to {most}",
        (null, { } most) => $"≤ {most}",
        _ => $"≥ {AtLeast}",
    };

    /// <inheritdoc />
    public override string ToString() => $"{Figure} {Limit}";
}
