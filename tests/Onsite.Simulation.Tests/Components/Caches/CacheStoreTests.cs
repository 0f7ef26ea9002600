using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Random;
using Onsite.Simulation.Statistics;

namespace Onsite.Simulation.Tests.Components.Caches;

public sealed class CacheStoreTests
{
    /// <summary>Against a list that does the same slowly: whatever is asked, added and removed.</summary>
    [Theory]
    [InlineData(Eviction.Lru, 1)]
    [InlineData(Eviction.Lru, 7)]
    [InlineData(Eviction.Lru, 100)]
    [InlineData(Eviction.Fifo, 7)]
    [InlineData(Eviction.Fifo, 100)]
    [InlineData(Eviction.Lfu, 1)]
    [InlineData(Eviction.Lfu, 7)]
    [InlineData(Eviction.Lfu, 100)]
    internal void Operations_ManyAtRandom_KeepWhatASimpleListKeeps(Eviction eviction, int capacity)
    {
        var random = new RandomSource(7);
        var keys = new KeyPopulation(new KeyOptions { Count = 300, Exponent = 0.7 }, new RandomSource(8));
        var store = new CacheStore(capacity, eviction);
        var model = new List<(long Key, int Uses)>(); // the next to be evicted among equals first
        var uses = 0;
        for (var i = 0; i < 50_000; i++)
        {
            var key = keys.Next();
            var at = model.FindIndex(m => m.Key == key);
            var entry = store.Find(key);
            (entry >= 0).ShouldBe(at >= 0);
            if (at >= 0 && random.NextBoolean(0.05))
            {
                store.Remove(entry);
                model.RemoveAt(at);
                continue;
            }

            if (at < 0)
            {
                if (model.Count == capacity)
                {
                    model.RemoveAt(eviction == Eviction.Lfu ? model.IndexOf(model.MinBy(m => m.Uses)) : 0);
                }

                store.Add(key);
                model.Add((key, 1));
            }
            else
            {
                store.Touch(entry);
                if (eviction != Eviction.Fifo)
                {
                    var used = model[at];
                    model.RemoveAt(at);
                    model.Add((key, Math.Min(255, used.Uses + 1)));
                }
            }

            if (eviction == Eviction.Lfu && ++uses == 100 * capacity)
            {
                uses = 0;
                model = [.. model.OrderBy(m => m.Uses).Select(m => (m.Key, m.Uses / 2))]; // stable: of two levels that become one, the lower goes first
            }

            store.Count.ShouldBe(model.Count);
        }

        model.ShouldAllBe(m => store.Find(m.Key) >= 0);
    }

    /// <summary>
    /// No cache that does not know the future hits more often than one that keeps the most popular keys (A. V. Aho, P. J. Denning, J. D. Ullman, "Principles of optimal page replacement", 1971), and counting uses is of no use unless it beats
    /// remembering the last: both by more than four standard errors, by batches of the requests, since hits come together.
    /// </summary>
    [Theory]
    [InlineData(0.8)]
    [InlineData(1.0)]
    [InlineData(1.2)]
    public void Lfu_IndependentRequests_LiesBetweenLruAndTheMostPopular(double exponent)
    {
        var popularity = Popularity.Zipf(1000, exponent);
        var keys = new KeyPopulation(new KeyOptions { Count = 1000, Exponent = exponent }, new RandomSource(3));
        var store = new CacheStore(100, Eviction.Lfu);
        _ = HitRatio(store, keys, 200_000);
        var batches = default(Moments);
        for (var batch = 0; batch < 25; batch++)
        {
            batches.Add(HitRatio(store, keys, 20_000));
        }

        var fourErrors = 4 * Math.Sqrt(batches.Variance / batches.Count);
        batches.Mean.ShouldBeLessThan(CheApproximation.MostPopular(popularity, 100) - fourErrors);
        batches.Mean.ShouldBeGreaterThan(CheApproximation.Lru(popularity, 100) + CheApproximation.LruRemainder(popularity, 100) + fourErrors);
    }

    [Fact]
    public void Lfu_PopularityTurnsOver_ForgetsTheOldFavorites()
    {
        var store = new CacheStore(100, Eviction.Lfu);
        var random = new RandomSource(4);
        for (var i = 0; i < 100_000; i++)
        {
            Ask(store, 1 + random.NextInt32(100));
        }

        int HitsOfNewOnes() => Enumerable.Range(0, 10_000).Count(_ => Ask(store, 1001 + random.NextInt32(100)));
        HitsOfNewOnes().ShouldBeLessThan(1000); // the old ones have been used a thousand times each
        _ = Enumerable.Range(0, 10).Sum(_ => HitsOfNewOnes());
        HitsOfNewOnes().ShouldBeGreaterThan(9500);
    }

    [Fact]
    public void Operations_FullStore_AllocateNothing()
    {
        var (bytes, (_, store)) = Allocations.Of(() =>
        {
            var keys = new KeyPopulation(new KeyOptions { Count = 10_000_000, Exponent = 0.6 }, new RandomSource(1));
            var made = new CacheStore(50_000, Eviction.Lfu);
            _ = HitRatio(made, keys, 200_000);
            made.Count.ShouldBe(50_000);

            return (Keys: keys, Store: made);
        }, made => _ = HitRatio(made.Store, made.Keys, 200_000));
        bytes.ShouldBe(0);
        store.Evictions.ShouldBeGreaterThan(200_000);
    }

    [Fact]
    public void Clear_AfterUse_BeginsAnew()
    {
        var store = new CacheStore(10, Eviction.Lru);
        Enumerable.Range(1, 30).ToList().ForEach(k => store.Add(k));
        store.Clear();
        store.Count.ShouldBe(0);
        Enumerable.Range(1, 30).ShouldAllBe(k => store.Find(k) < 0);
        store.Add(5);
        store.Find(5).ShouldBeGreaterThanOrEqualTo(0);
    }

    private static double HitRatio(CacheStore store, KeyPopulation keys, int requests)
    {
        var hits = 0;
        for (var i = 0; i < requests; i++)
        {
            hits += Ask(store, keys.Next()) ? 1 : 0;
        }

        return (double)hits / requests;
    }

    private static bool Ask(CacheStore store, long key)
    {
        if (store.Find(key) is >= 0 and var entry)
        {
            store.Touch(entry);
            return true;
        }

        store.Add(key);
        return false;
    }
}
