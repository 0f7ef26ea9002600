using Onsite.Simulation.Distributions;
using Onsite.Simulation.Files.Designs;
using Onsite.Simulation.Files.Scenarios;

namespace Onsite.Simulation.Assembly.Handlers;

/// <summary>
/// Writes the handler that was not written, from the links and the kinds of what they lead to, in their order: it computes; what is read comes from the cache and, where it is not there, from the store; what is written goes to the
/// store and out of the cache; services and others' systems are called; messages are published for what is written.
/// </summary>
internal static class HandlerInference
{
    /// <summary>The steps of an operation at a component.</summary>
    /// <param name="component">The component.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="targets">What it is linked to, in the order of the links, with the kind of each.</param>
    /// <param name="work">What it computes.</param>
    public static IReadOnlyList<Step> Infer(Component component, Operation operation, IReadOnlyList<(string Name, Role Role)> targets, Distribution work)
    {
        var place = component.Place;
        var steps = new List<Step> { new ComputeStep(work, place) };
        var caches = Names(targets, Role.Cache);
        var stores = Names(targets, Role.Store);
        if (operation.IsWrite)
        {
            steps.AddRange(stores.Select(s => new AskStep(Ask.Write, s, place)));
            steps.AddRange(caches.Select(c => new AskStep(Ask.Invalidate, c, place) { OnFailure = [] }));
        }
        else if (caches.Count > 0 && stores.Count > 0)
        {
            // A cache that is down is one that has nothing.
            IReadOnlyList<Step> behind = [new AskStep(Ask.Read, stores[0], place), new AskStep(Ask.Put, caches[0], place) { OnFailure = [] }];
            steps.Add(new AskStep(Ask.Read, caches[0], place) { OnMiss = behind, OnFailure = behind });
            steps.AddRange(stores.Skip(1).Select(s => new AskStep(Ask.Read, s, place)));
        }
        else
        {
            steps.AddRange(caches.Concat(stores).Select(s => new AskStep(Ask.Read, s, place)));
        }

        steps.AddRange(targets.Where(t => t.Role is Role.Service or Role.Balancer or Role.External).Select(t => new AskStep(Ask.Call, t.Name, place)));
        if (operation.IsWrite)
        {
            steps.AddRange(targets.Where(t => t.Role is Role.Messages or Role.Push).Select(t => new AskStep(Ask.Publish, t.Name, place)));
        }

        steps.Add(new ReplyStep(IsFailure: false, place));
        return steps;
    }

    private static List<string> Names(IReadOnlyList<(string Name, Role Role)> targets, Role role) => [.. targets.Where(t => t.Role == role).Select(t => t.Name)];
}
