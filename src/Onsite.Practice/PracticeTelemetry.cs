using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Onsite.Practice;

/// <summary>What practice tells of itself. Never an answer.</summary>
internal static class PracticeTelemetry
{
    private const string Name = "Onsite.Practice";

    private static readonly Meter Meter = new(Name);

    /// <summary>Source of the traces.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>Counts the answers judged, by level.</summary>
    public static Counter<long> Judged { get; } = Meter.CreateCounter<long>("onsite.answers.judged", unit: "{answer}", description: "Answers judged");
}
