namespace Onsite.Simulation.Kernel;

/// <summary>What a call asks for.</summary>
internal enum Verb : byte
{
    /// <summary>To have a handler run.</summary>
    Call,

    /// <summary>To have the value of its key.</summary>
    Read,

    /// <summary>To have a value written durably.</summary>
    Write,

    /// <summary>To have a value kept in a cache.</summary>
    Put,

    /// <summary>To have a value forgotten by a cache.</summary>
    Invalidate,

    /// <summary>To have a message handed on later.</summary>
    Publish,
}
