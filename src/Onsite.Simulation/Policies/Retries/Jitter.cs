namespace Onsite.Simulation.Policies.Retries;

/// <summary>How much a pause between attempts varies.</summary>
internal enum Jitter : byte
{
    /// <summary>Not at all: those who failed together come back together.</summary>
    None,

    /// <summary>Between half of the pause and the whole.</summary>
    Equal,

    /// <summary>Between nothing and the whole (M. Brooker, "Exponential Backoff And Jitter", 2015).</summary>
    Full,
}
