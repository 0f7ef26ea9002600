namespace Onsite.Simulation.Components.Services;

/// <summary>What a step of a handler does.</summary>
internal enum StepKind : byte
{
    /// <summary>Works on a core.</summary>
    Compute,

    /// <summary>Waits without a core.</summary>
    Wait,

    /// <summary>Sends a request to another node and waits for its answer.</summary>
    Call,

    /// <summary>Sends several requests at once and waits for the last answer.</summary>
    Scatter,

    /// <summary>Goes to another step with a probability.</summary>
    Branch,

    /// <summary>Goes to another step.</summary>
    Jump,

    /// <summary>Lets another node answer, and is done.</summary>
    Forward,

    /// <summary>Answers.</summary>
    Reply,

    /// <summary>Answers that it has failed.</summary>
    Fail,

    /// <summary>Goes on where a limit of rate lets it, and otherwise answers that it does not. What the request has cost up to here it has cost.</summary>
    Limit,
}
