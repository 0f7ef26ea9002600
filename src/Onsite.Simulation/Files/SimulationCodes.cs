namespace Onsite.Simulation.Files;

/// <summary>The codes of problems that only designs and scenarios have.</summary>
public static class SimulationCodes
{
    /// <summary>A name is used that nothing has.</summary>
    public const string UnknownName = "unknown-name";

    /// <summary>A name is given twice.</summary>
    public const string DuplicateName = "duplicate-name";

    /// <summary>A kind of component that does not exist.</summary>
    public const string UnknownKind = "unknown-kind";

    /// <summary>Components that call each other in a circle and wait for each other.</summary>
    public const string Cycle = "synchronous-cycle";

    /// <summary>No client has a way in, or nothing is there to come to.</summary>
    public const string NoEntry = "no-entry";

    /// <summary>A link between kinds that have nothing to say to each other.</summary>
    public const string ImpossibleLink = "impossible-link";

    /// <summary>A step asks for what its target cannot do, or has no link to it.</summary>
    public const string ImpossibleStep = "impossible-step";

    /// <summary>A component that nothing is linked to.</summary>
    public const string Unreached = "unreached-component";

    /// <summary>The run would be larger than anything that is simulated here.</summary>
    public const string TooLarge = "run-too-large";
}
