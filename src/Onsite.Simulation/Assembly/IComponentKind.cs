using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Fields;
using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Assembly;

/// <summary>
/// A kind of component: what may be set of it, what it costs, and how it is built. Whoever adds a kind writes this one class beside its node and adds it to <see cref="ComponentKinds"/>; the reader, the schema, the
/// canvas, the report and the command line know it from there.
/// </summary>
internal interface IComponentKind
{
    /// <summary>Its name in files.</summary>
    string Name { get; }

    /// <summary>What it is, in one sentence.</summary>
    string Meaning { get; }

    /// <summary>What others use it for.</summary>
    Role Role { get; }

    /// <summary>Whether it hands a call on to one of several components, each with a link of its own; a balancer hands on to the replicas of one.</summary>
    bool HandsOnToSeveral => false;

    /// <summary>What may be set of it.</summary>
    IReadOnlyList<Field> Fields { get; }

    /// <summary>What of its settings makes no sense together. All of them could be read and are in their ranges.</summary>
    IEnumerable<SettingProblem> Check(Settings settings) => [];

    /// <summary>Makes the node that it is while it runs.</summary>
    Node Build(Component component, BuildContext context);

    /// <summary>Who sends over a link that begins here: the node itself, but for kinds that have somebody of their own at the door.</summary>
    Node Sender(Node node, DesignLink link, BuildContext context) => node;

    /// <summary>Joins the node to what it is linked to, when all nodes and links are there.</summary>
    void Wire(Node node, Component component, Wiring wiring);

    /// <summary>How many of its parts are paid for, as the file has it.</summary>
    double Units(Component component) => component.Settings.OptionalNumber("replicas") ?? 1;

    /// <summary>How many of its parts there were on average, for its price; those of the file where it does not scale.</summary>
    double UnitsOf(Node node, Component component, long now) => Units(component);

    /// <summary>What it can be divided by where a run is a slice of the whole: from 1, which is not at all, to <see cref="SliceRequest.Whole"/>.</summary>
    Division DivisionOf(Component component, SliceRequest request) => Division.None;

    /// <summary>Whether it is divided as what is behind it: it hands on what comes, and has to see all that those behind it get.</summary>
    bool IsDividedAsBehind => false;

    /// <summary>A part of it.</summary>
    /// <param name="component">The component.</param>
    /// <param name="division">What its servers are divided by.</param>
    /// <param name="whole">What arrivals and keys are divided by: what it keeps is divided by that, whatever becomes of its servers.</param>
    Component Divided(Component component, Division division, double whole) => component;

    /// <summary>What it costs a month, in US dollars.</summary>
    /// <param name="component">The component.</param>
    /// <param name="units">How many of its replicas there were on average; those of the file where it does not scale.</param>
    double MonthlyCost(Component component, double units);
}
