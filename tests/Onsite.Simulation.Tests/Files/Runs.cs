using Onsite.Simulation.Assembly;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Tests.Files;

/// <summary>Runs what files say, for tests that look at a node and not at a report.</summary>
internal static class Runs
{
    private const double Second = 1e9;

    /// <summary>Builds a design and runs it; the laws hold at the end.</summary>
    public static Assembled Of(string design, string scenario, double seconds, params string[] sets)
    {
        var assembled = Texts.Blueprint(design, scenario, sets).Build(new SeedSequence(1));
        assembled.Engine.Start();
        return assembled.GoOn(seconds);
    }

    public static Assembled GoOn(this Assembled assembled, double untilSeconds)
    {
        assembled.Engine.RunUntil((long)(untilSeconds * Second));
        assembled.Engine.Nodes.SelectMany(n => n.BrokenLaws(assembled.Engine.Now)).ShouldBeEmpty();
        return assembled;
    }

    public static T Node<T>(this Assembled assembled, string name)
        where T : Node => (T)assembled.Nodes[name];

    /// <summary>A node that stands for no component of its own.</summary>
    public static T Inner<T>(this Assembled assembled)
        where T : Node => assembled.Engine.Nodes.OfType<T>().Single();
}
