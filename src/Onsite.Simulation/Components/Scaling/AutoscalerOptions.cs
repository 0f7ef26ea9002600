namespace Onsite.Simulation.Components.Scaling;

/// <summary>How an autoscaler decides; times are in nanoseconds. The defaults are those of the Kubernetes horizontal pod autoscaler, where it has one.</summary>
internal sealed record AutoscalerOptions
{
    /// <summary>From one look to the next. Default 15 s (sync period).</summary>
    public long Every { get; init; } = 15_000_000_000;

    /// <summary>How far back the metric is averaged. Default 30 s.</summary>
    public long Window { get; init; } = 30_000_000_000;

    /// <summary>What is held to the target. Default: utilization.</summary>
    public ScaleMetric Metric { get; init; } = ScaleMetric.Utilization;

    /// <summary>What the metric should be; above 0. Default 0.7.</summary>
    public double Target { get; init; } = 0.7;

    /// <summary>How far the metric may be from the target, as a share of it, without anything being done. Default 0.1.</summary>
    public double Tolerance { get; init; } = 0.1;

    /// <summary>Parts at the least; 1 or more. Default 1.</summary>
    public int Least { get; init; } = 1;

    /// <summary>Parts at the most. Default 10.</summary>
    public int Most { get; init; } = 10;

    /// <summary>Until there is a machine for a new part; how long the part takes to start comes on top. Default 45 s.</summary>
    public long Delay { get; init; } = 45_000_000_000;

    /// <summary>For how long the highest number wanted in that time is kept before parts are taken away. Default 300 s (stabilization window for scaling down).</summary>
    public long ScaleInAfter { get; init; } = 300_000_000_000;

    /// <summary>For how long the lowest number wanted in that time is kept before parts are added. Default 0 (stabilization window for scaling up).</summary>
    public long ScaleOutAfter { get; init; }

    /// <summary>How many times as many there may be after one look. Default 2, or <see cref="MostAdded"/> more where that is more.</summary>
    public double MostTimes { get; init; } = 2;

    /// <summary>How many more there may be after one look, whatever <see cref="MostTimes"/> says. Default 4.</summary>
    public int MostAdded { get; init; } = 4;

    /// <summary>Whether parts that do not serve yet count as idle ones, so that what is on its way is not ordered twice. Default: yes, as Kubernetes does. Without, the metric is that of those that serve.</summary>
    public bool CountsStarting { get; init; } = true;
}
