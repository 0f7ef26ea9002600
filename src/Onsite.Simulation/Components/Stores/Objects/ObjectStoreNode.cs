using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Policies.Limits;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Stores.Objects;

/// <summary>
/// An object store: slow to begin, as wide as anybody needs, durable. What it has acknowledged is never lost and is read from then on (S3 has been strongly consistent since December 2020). Too many requests a second for one
/// prefix are told to slow down.
/// </summary>
internal sealed class ObjectStoreNode : RemoteNode
{
    private readonly AppliedWrites _writes;
    private readonly TokenBucket[] _gets;
    private readonly TokenBucket[] _puts;
    private readonly Sampler _get;
    private readonly Sampler _put;
    private readonly RandomSource _work;

    /// <summary>An object store.</summary>
    /// <param name="options">How it behaves.</param>
    /// <param name="work">Draws how long things take.</param>
    public ObjectStoreNode(ObjectStoreOptions options, RandomSource work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Prefixes, 1);
        _work = work;
        _writes = new AppliedWrites(options.IsIdempotent, options.CountsWrites);
        (_get, _put) = (options.Get.Compile(), options.Put.Compile());
        _gets = Buckets(options.GetsPerSecond, options);
        _puts = Buckets(options.PutsPerSecond, options);
    }

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var request = ref Engine.Calls[call].Request;
        if (!IsUp(0))
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        var isWrite = Ask.IsWrite(request.Verb);
        var prefix = Ask.PlaceOf(request.Key, _gets.Length);
        if ((isWrite ? _puts : _gets)[prefix].TryTake(Engine.Now))
        {
            Begin(call, (isWrite ? _put : _get).Next(_work));
        }
        else
        {
            Limit(call);
        }
    }

    /// <inheritdoc />
    protected override Outcome End(int call)
    {
        ref var ended = ref Engine.Calls[call];
        if (!Ask.IsWrite(ended.Request.Verb))
        {
            Counts.Reads++;
            ended.Version = Engine.Now;
        }
        else if (!_writes.TryApply(Engine, ended.Request, Counts))
        {
            ended.Marks |= Marks.Duplicate;
        }

        return Outcome.Ok;
    }

    private static TokenBucket[] Buckets(double perSecond, ObjectStoreOptions options) =>
        [.. Enumerable.Range(0, options.Prefixes).Select(_ => new TokenBucket(new TokenBucketOptions(perSecond, Math.Max(1, perSecond * options.BurstSeconds))))];
}
