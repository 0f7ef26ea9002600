using Onsite.Simulation.Components.Services;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Network;
using Onsite.Simulation.Policies.Limits;

namespace Onsite.Simulation.Components.Gateways;

/// <summary>
/// An API gateway is a service whose handlers read the request, ask the limit of rate, see who is asking, and call the service that is meant. It has replicas, cores, queues and pauses like any other, and it balances
/// through the balancers that it calls.
/// </summary>
internal static class GatewayHandlers
{
    /// <summary>The handlers, one for each operation.</summary>
    /// <param name="options">What it does before it passes a request on.</param>
    /// <param name="routes">Where the requests of each operation go; the last stands for all that follow.</param>
    /// <param name="verbs">What is asked for there, for each operation; the last stands for all that follow.</param>
    public static HandlerStep[][] For(GatewayOptions options, IReadOnlyList<Link> routes, IReadOnlyList<Verb>? verbs = null)
    {
        var limiter = options.RateLimit is { } limit ? new RateLimiter(limit, options.Clients) : null;
        return [.. routes.Select((route, operation) => Handler(options, limiter, route, verbs is { Count: > 0 } ? verbs[Math.Min(operation, verbs.Count - 1)] : Verb.Call))];
    }

    private static HandlerStep[] Handler(GatewayOptions options, RateLimiter? limiter, Link route, Verb verb)
    {
        var steps = new List<HandlerStep> { new(StepKind.Compute, options.Reading.Compile()) };
        if (limiter is not null)
        {
            steps.Add(new HandlerStep(StepKind.Limit) { Limiter = limiter });
        }

        if (options.Authentication is { } authentication)
        {
            steps.Add(new HandlerStep(StepKind.Compute, authentication.Compile()));
        }

        steps.Add(new HandlerStep(StepKind.Call) { Link = route, Verb = verb });
        steps.Add(new HandlerStep(StepKind.Reply));
        return [.. steps];
    }
}
