using Onsite.Simulation.Files.Fields;
using static Onsite.Simulation.Analysis.Changes.Catalogue.ChangeLine;

namespace Onsite.Simulation.Analysis.Changes.Catalogue;

/// <summary>How those wait who call over a link, and what they do when it takes too long.</summary>
internal static class LinkPolicies
{
    /// <summary>Calls in the window of a breaker: with more it hardly ever judges.</summary>
    private const double FewCalls = 20;

    private const double HalfFails = 0.5;

    private static readonly string[] Limits = ["pool", "bulkhead"];

    /// <summary>What may be done otherwise.</summary>
    public static IEnumerable<ChangeLine> Of(Settings policies)
    {
        var lines = policies.Has("timeout") ? Number(policies, "timeout", Times(0.5, 0.25, 0.125)).Concat(Number(policies, "timeout", Times(2, 4, 8))) : [New("timeout", "1 s"), New("timeout", "250 ms")];
        lines = lines.Concat(Retries(policies)).Concat(Breaker(policies)).Concat(Limits.SelectMany(l => Number(policies, l, Times(2, 4, 8)).Concat(Number(policies, l, Times(0.5)))));
        if (!Limits.Any(policies.Has))
        {
            lines = lines.Append(New("bulkhead", "64"));
        }

        if (policies.Has("pool"))
        {
            lines = lines.Concat(policies.Has("poolTimeout") ? Number(policies, "poolTimeout", Times(4)).Concat(Number(policies, "poolTimeout", Times(0.25))) : [New("poolTimeout", "500 ms")]);
            if (!policies.Flag("byPriority"))
            {
                lines = lines.Append(Word("byPriority", "false", "true"));
            }
        }

        if (policies.Group("rateLimit") is { } limit)
        {
            lines = lines.Concat(Number(limit, "rate", "rateLimit.rate", Times(2, 4, 8))).Concat(Number(limit, "rate", "rateLimit.rate", Times(0.5)));
        }

        if (policies.Group("window") is { } window)
        {
            lines = lines.Concat(Number(window, "calls", "window.calls", Times(2, 4, 8)));
        }

        if (!policies.Has("throttle"))
        {
            lines = lines.Append(New("throttle", "2"));
        }

        return policies.Has("hedge") ? lines : lines.Append(New("hedge.budget", "10 %"));
    }

    private static IEnumerable<ChangeLine> Retries(Settings policies)
    {
        if (policies.Group("retries") is not { } retries)
        {
            return [New("retries.budget", "10 %")];
        }

        var lines = Number(retries, "attempts", "retries.attempts", now => now > 1 ? [1] : []).Concat(Number(retries, "attempts", "retries.attempts", now => now > 1 ? [2 * now] : [2, 3]))
            .Concat(Number(retries, "backoff", "retries.backoff", Times(4))).Concat(Number(retries, "backoff", "retries.backoff", Times(0.25)));
        if (retries.Text("jitter") != "full")
        {
            lines = lines.Append(Word("retries.jitter", retries.Text("jitter"), "full"));
        }

        return retries.Has("budget") ? lines.Concat(Number(retries, "budget", "retries.budget", Times(4))) : lines.Append(New("retries.budget", "10 %"));
    }

    private static IEnumerable<ChangeLine> Breaker(Settings policies) => policies.Group("breaker") is { } breaker
        ? Number(breaker, "minimum", "breaker.minimum", Below(FewCalls)).Concat(Number(breaker, "failures", "breaker.failures", Below(HalfFails))).Concat(Number(breaker, "open", "breaker.open", Times(0.25)))
        : [New("breaker", "50 %")];
}
