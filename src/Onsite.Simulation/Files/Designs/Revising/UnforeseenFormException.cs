namespace Onsite.Simulation.Files.Designs.Revising;

/// <summary>A document is written in a form of YAML that is right and that nothing here can change in place.</summary>
internal sealed class UnforeseenFormException : Exception
{
    public UnforeseenFormException()
        : base("The form cannot be changed in place.")
    {
    }
}
