using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <summary>The way from a node to another.</summary>
internal sealed class Link
{
    public Link(int id, Node from, Node to)
    {
        Id = id;
        From = from;
        To = to;
    }

    /// <summary>Its number among the links.</summary>
    public int Id { get; }

    /// <summary>Who sends calls over it.</summary>
    public Node From { get; }

    /// <summary>Who gets them.</summary>
    public Node To { get; }
}
