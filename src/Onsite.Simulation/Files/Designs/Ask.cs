namespace Onsite.Simulation.Files.Designs;

/// <summary>What a step asks another component for.</summary>
public enum Ask
{
    /// <summary>To run its handler.</summary>
    Call,

    /// <summary>To give a value.</summary>
    Read,

    /// <summary>To write durably.</summary>
    Write,

    /// <summary>To keep a value in a cache.</summary>
    Put,

    /// <summary>To forget a value in a cache.</summary>
    Invalidate,

    /// <summary>To take a message.</summary>
    Publish,
}
