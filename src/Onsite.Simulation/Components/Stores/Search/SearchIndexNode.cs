using Onsite.Simulation.Components.Stores.Work;
using Onsite.Simulation.Distributions;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Components.Stores.Search;

/// <summary>
/// A search index: a query goes to one copy of every shard and is answered when the slowest is done; a document is indexed by every copy of its shard, and is found from the next refresh on. A query about a key is stale when
/// that document was indexed after the last refresh. Part s × copies + c is copy c of shard s.
/// </summary>
internal sealed class SearchIndexNode : GatheringNode
{
    private readonly SearchIndexOptions _options;
    private readonly AppliedWrites _writes;
    private readonly HashSet<long> _unseen = [];
    private readonly Sampler _query;
    private readonly Sampler _index;
    private readonly RandomSource _work;
    private readonly RandomSource _choice;
    private long _refresh;
    private int _turn;

    /// <summary>An index.</summary>
    /// <param name="options">How it is built.</param>
    /// <param name="work">Draws how long things take.</param>
    /// <param name="choice">Draws the shard of a document without a key.</param>
    public SearchIndexNode(SearchIndexOptions options, RandomSource work, RandomSource choice)
        : base(options.Shards * options.Copies, options.Cores, options.QueueLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Shards, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Copies, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.RefreshEvery);
        (_options, _work, _choice) = (options, work, choice);
        _writes = new AppliedWrites(options.IsIdempotent, options.CountsWrites);
        (_query, _index) = (options.Query.Compile(), options.Index.Compile());
    }

    /// <inheritdoc />
    public override void Arrive(int call)
    {
        ref var request = ref Engine.Calls[call].Request;
        if (Ask.IsWrite(request.Verb))
        {
            Index(call, request.Key == 0 ? _choice.NextInt32(_options.Shards) : Ask.PlaceOf(request.Key, _options.Shards));
        }
        else
        {
            Search(call);
        }
    }

    /// <inheritdoc />
    protected override void PartDone(ref Gathering gathering, in Job job)
    {
        // The shard of the key has been searched: was its document to be found?
        if (!gathering.IsWrite && gathering.Key != 0 && job.Part / _options.Copies == Ask.PlaceOf(gathering.Key, _options.Shards))
        {
            gathering.Found = IsUnseen(gathering.Key) ? 0 : 1;
        }
    }

    /// <inheritdoc />
    protected override void EnoughDone(ref Gathering gathering, ref Call call)
    {
        if (gathering.IsWrite)
        {
            call.Marks |= _writes.TryApply(Engine, call.Request, Counts) ? Marks.None : Marks.Duplicate;
            if (gathering.Key != 0 && _options.RefreshEvery > 0)
            {
                ForgetSeen();
                _unseen.Add(gathering.Key);
            }

            return;
        }

        Counts.Reads++;
        if (gathering.Key != 0 && gathering.Found == 0)
        {
            Counts.Stale++;
            call.Marks |= Marks.Stale;
        }
    }

    private void Index(int call, int shard)
    {
        var up = 0;
        for (var copy = 0; copy < _options.Copies; copy++)
        {
            up += IsUp((shard * _options.Copies) + copy) ? 1 : 0;
        }

        if (up == 0)
        {
            Answer(call, Outcome.Unreachable);
            return;
        }

        var gathering = HandOut(call, up);
        for (var copy = 0; copy < _options.Copies; copy++)
        {
            var part = (shard * _options.Copies) + copy;
            if (IsUp(part))
            {
                Hand(gathering, part, copy, _index.Next(_work));
            }
        }

        Handed(gathering);
    }

    private void Search(int call)
    {
        _turn = _turn + 1 == _options.Copies ? 0 : _turn + 1;
        for (var shard = 0; shard < _options.Shards; shard++)
        {
            if (PartToAsk(shard) < 0)
            {
                Answer(call, Outcome.Unreachable);
                return;
            }
        }

        var gathering = HandOut(call, _options.Shards);
        for (var shard = 0; shard < _options.Shards; shard++)
        {
            Hand(gathering, PartToAsk(shard), copy: 0, _query.Next(_work));
        }

        Handed(gathering);
    }

    /// <summary>A copy of a shard that is up, in turn; -1 where none is.</summary>
    private int PartToAsk(int shard)
    {
        for (var i = 0; i < _options.Copies; i++)
        {
            var part = (shard * _options.Copies) + ((_turn + i) % _options.Copies);
            if (IsUp(part))
            {
                return part;
            }
        }

        return -1;
    }

    private bool IsUnseen(long key)
    {
        ForgetSeen();
        return _unseen.Contains(key);
    }

    /// <summary>A refresh is due every so often; it is made up for when somebody looks.</summary>
    private void ForgetSeen()
    {
        var refresh = _options.RefreshEvery == 0 ? 0 : Engine.Now / _options.RefreshEvery;
        if (refresh != _refresh)
        {
            _refresh = refresh;
            _unseen.Clear();
        }
    }
}
