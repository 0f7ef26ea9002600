using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;

namespace Onsite.Simulation.Components.Services;

/// <summary>What a step of a handler does.</summary>
internal enum StepKind : byte
{
    /// <summary>Works on a core.</summary>
    Compute,

    /// <summary>Waits without a core.</summary>
    Wait,

    /// <summary>Calls another node and waits for its answer.</summary>
    Call,

    /// <summary>Goes to another step with a probability.</summary>
    Branch,

    /// <summary>Lets another node answer, and is done.</summary>
    Forward,

    /// <summary>Answers.</summary>
    Reply,
}

/// <summary>One step of a handler, made ready for running.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Seconds">How long it works or waits.</param>
/// <param name="Link">Where it calls.</param>
/// <param name="Target">To whom it forwards.</param>
/// <param name="Probability">How likely it branches.</param>
/// <param name="Jump">The step that it branches to.</param>
internal readonly record struct HandlerStep(StepKind Kind, Sampler Seconds = default, Link? Link = null, Node? Target = null, double Probability = 0, int Jump = 0);
