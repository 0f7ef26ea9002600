using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Policies.Limits;

/// <summary>A limit of rate that all replicas of whoever asks share: one bucket for all, or one for each client, so that nobody takes what others may have. A client is known by the key of the request.</summary>
internal sealed class RateLimiter
{
    private readonly TokenBucket[] _buckets;

    /// <summary>A limit.</summary>
    /// <param name="options">The rate and the burst of each bucket.</param>
    /// <param name="clients">How many clients have a bucket of their own, 1 or more; 1 for one bucket for all. Where there are more clients than buckets, some share one.</param>
    public RateLimiter(TokenBucketOptions options, int clients = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(clients, 1);
        _buckets = [.. Enumerable.Range(0, clients).Select(_ => new TokenBucket(options))];
    }

    /// <summary>Calls that were refused.</summary>
    public long Refused => _buckets.Sum(b => b.Refused);

    /// <summary>Asks whether a request may pass.</summary>
    public bool TryTake(in Request request, long now) => _buckets[request.Key % _buckets.Length].TryTake(now);
}
