namespace Onsite.Simulation.Components.Scaling;

/// <summary>What an autoscaler holds to its target.</summary>
internal enum ScaleMetric : byte
{
    /// <summary>The share of their time that servers work, from 0 to 1.</summary>
    Utilization,

    /// <summary>Calls or messages in queues, for each part.</summary>
    Waiting,
}
