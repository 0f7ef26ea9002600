namespace Onsite.Simulation.Tracing;

/// <summary>What a span is about.</summary>
public enum SpanKind
{
    /// <summary>The whole, as its client saw it.</summary>
    Request,

    /// <summary>A call over a link, however many attempts it took.</summary>
    Call,

    /// <summary>One attempt of a call whose link has policies or latency.</summary>
    Attempt,

    /// <summary>A stay at a component.</summary>
    Visit,

    /// <summary>A part of a stay or of a call, in which one thing was done.</summary>
    Phase,
}
