namespace Onsite.Simulation.Assembly;

/// <summary>What others use a kind of component for: handlers are inferred from this.</summary>
public enum Role
{
    /// <summary>It comes from outside and sends.</summary>
    Client,

    /// <summary>It hands a call on to one of several.</summary>
    Balancer,

    /// <summary>It runs handlers.</summary>
    Service,

    /// <summary>It keeps values for a while.</summary>
    Cache,

    /// <summary>It keeps values for good.</summary>
    Store,

    /// <summary>It is somebody else's, and called as it is.</summary>
    External,

    /// <summary>It takes messages for others.</summary>
    Messages,

    /// <summary>It sends messages to those who are connected.</summary>
    Push,

    /// <summary>It watches others and is sent nothing.</summary>
    Control,
}
