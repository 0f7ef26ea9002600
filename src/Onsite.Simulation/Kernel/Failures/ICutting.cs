namespace Onsite.Simulation.Kernel.Failures;

/// <summary>Something that messages cross and that can be cut, lossy or slow: a link.</summary>
internal interface ICutting
{
    /// <summary>Cuts it, or joins it again. What is sent over it while it is cut never comes.</summary>
    void SetCut(bool isCut);

    /// <summary>Sets the share of messages that are lost, from 0 to 1.</summary>
    void SetLoss(double share);

    /// <summary>Sets by what its latency is multiplied; above 0.</summary>
    void SetLatencyFactor(double factor);
}
