using Onsite.Simulation.Cases.Rigs;
using Onsite.Simulation.ClosedForms;
using Onsite.Simulation.Components.Caches;
using Onsite.Simulation.Components.Keys;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Cases;

/// <summary>Caches whose figures are known: exactly where nothing else is said, otherwise to within the error of the approximation that is named with the case.</summary>
internal static class CacheCases
{
    private const int Keys = 10_000;

    public static IReadOnlyList<QueueCase> All { get; } = [.. Small(), .. Lru(), .. Fifo(), .. Expiring(), .. Flights(), .. Delivered()];

    /// <summary>Exact: every content of the cache is added up.</summary>
    private static IEnumerable<QueueCase> Small()
    {
        foreach (var (count, exponent, capacity) in new[] { (6, 1.0, 2), (8, 0.6, 4), (8, 1.2, 5) })
        {
            var weights = Enumerable.Range(1, count).Select(k => Math.Pow(k, -exponent)).ToList();
            var probabilities = weights.Select(w => w / weights.Sum()).ToList();
            yield return Direct($"LRU {capacity} of {count} keys, skew {exponent}: hit ratio", SmallCache.Lru(probabilities, capacity), count, exponent, capacity, Eviction.Lru);
            yield return Direct($"FIFO {capacity} of {count} keys, skew {exponent}: hit ratio", SmallCache.Fifo(probabilities, capacity), count, exponent, capacity, Eviction.Fifo);
        }
    }

    /// <summary>Che's approximation may be off by what its series leaves out in each case: a thousandth of the hit ratio at the most, for 50 of 10,000 keys at skew 0.6.</summary>
    private static IEnumerable<QueueCase> Lru()
    {
        foreach (var exponent in new[] { 0.6, 0.8, 1.0, 1.2 })
        {
            var popularity = Popularity.Zipf(Keys, exponent);
            foreach (var capacity in new[] { 50, 500, 2000 })
            {
                var expected = CheApproximation.Lru(popularity, capacity);
                yield return Direct($"LRU {capacity} of {Keys} keys, skew {exponent}: hit ratio by Che", expected, Keys, exponent, capacity, Eviction.Lru) with { Error = Math.Abs(CheApproximation.LruRemainder(popularity, capacity)) / expected };
            }
        }

        foreach (var exponent in new[] { 0.8, 1.2 })
        {
            const int Nodes = 3;
            const int Each = 500;

            // The hash is known, and so are the keys of each node: they are a cache of their own.
            var weights = Enumerable.Range(1, Keys).GroupBy(key => KeyHash.Part(key, Nodes), key => Math.Pow(key, -exponent)).Select(g => g.ToArray()).ToList();
            double Over(Func<Popularity, double> figure) => weights.Sum(w => w.Sum() * figure(Popularity.Of(w))) / weights.Sum(w => w.Sum());
            var expected = Over(p => CheApproximation.Lru(p, Each));
            yield return new QueueCase($"LRU in three nodes, skew {exponent}, whole run: hit ratio by Che", expected, seeds =>
            {
                var bench = new CacheBench(CacheBench.Instant with { Parts = Nodes, Memory = Each, ItemSize = 1 }, new KeyOptions { Count = Keys, Exponent = exponent }, 1000, seeds);
                return HitRatio(bench, 20, 20);
            })
            {
                Error = Over(p => Math.Abs(CheApproximation.LruRemainder(p, Each))) / expected,
            };
        }
    }

    private static IEnumerable<QueueCase> Fifo()
    {
        foreach (var exponent in new[] { 0.6, 1.0, 1.2 })
        {
            foreach (var capacity in new[] { 50, 500 })
            {
                yield return Direct($"FIFO {capacity} of {Keys} keys, skew {exponent}: hit ratio", FifoCache.HitRatio(Popularity.Zipf(Keys, exponent), capacity), Keys, exponent, capacity, Eviction.Fifo);
            }
        }
    }

    private static IEnumerable<QueueCase> Expiring()
    {
        foreach (var (lifetime, jitter) in new[] { (0.5, 0.0), (2, 0), (2, 0.2), (1, 1) })
        {
            foreach (var renews in new[] { false, true })
            {
                var expected = renews ? ExpiringCache.Renewed(1, lifetime, jitter) : ExpiringCache.NotRenewed(1, lifetime);
                var options = CacheBench.Instant with { Ttl = (long)(lifetime * CacheBench.Second), TtlJitter = jitter, RenewsOnHit = renews };
                yield return new QueueCase($"lifetime {lifetime} of a key asked for once a second, jitter {jitter}, {(renews ? "renewed" : "not renewed")}: hit ratio", expected, seeds =>
                    HitRatio(new CacheBench(options, new KeyOptions { Count = 20, Exponent = 0 }, 20, seeds), 10, 400))
                {
                    Error = 0,
                };
            }
        }
    }

    /// <summary>After a flush the first who asks for the one key begins to fetch, and so does everybody until it is there: 1 + λD fetches. With single-flight it is one.</summary>
    private static IEnumerable<QueueCase> Flights()
    {
        foreach (var isSingle in new[] { false, true })
        {
            const double Rate = 200;
            const double FetchTime = 0.1;
            yield return new QueueCase($"fetches after a flush, {(isSingle ? "single-flight" : "everybody")}", isSingle ? 1 : 1 + (Rate * FetchTime), seeds =>
            {
                var bench = new CacheBench(CacheBench.Instant with { SingleFlight = isSingle }, new KeyOptions { Count = 1 }, Rate, seeds);
                bench.Store.Delay = (long)(FetchTime * CacheBench.Second);
                for (var second = 1; second < 30; second++)
                {
                    bench.Script.At(second, bench.Cache.Flush);
                }

                bench.Run(30);
                return bench.Store.Reads / 30.0;
            })
            {
                Error = 0,
            };
        }
    }

    /// <summary>Four points that are asked for everything get a quarter of the requests for each key, by itself Poisson again; by key they are one.</summary>
    private static IEnumerable<QueueCase> Delivered()
    {
        foreach (var (choice, rate) in new[] { (PopChoice.Anywhere, 0.25), (PopChoice.ByKey, 1.0) })
        {
            yield return new QueueCase($"four points of presence, {choice}, lifetime 2: hit ratio", ExpiringCache.NotRenewed(rate, 2), seeds =>
            {
                var bench = new CdnBench(CdnBench.Instant with { Choice = choice, Ttl = 2 * CacheBench.Second }, new KeyOptions { Count = 50, Exponent = 0 }, 50, seeds);
                bench.Run(10);
                bench.Engine.Restart();
                bench.Continue(300);
                return bench.Cdn.Counts.HitRatio;
            })
            {
                Error = 0,
            };
        }
    }

    private static double HitRatio(CacheBench bench, double warmUp, double seconds)
    {
        bench.Run(warmUp);
        bench.Engine.Restart();
        bench.Continue(warmUp + seconds);
        return bench.Cache.Counts.HitRatio;
    }

    /// <summary>Four of eight keys, in a cache that forgets the least recently used: what it hits exactly, and in as many requests as wanted after as many more.</summary>
    public static (double Exact, Func<SeedSequence, int, double> HitRatio) SmallLru { get; } =
        (SmallCache.Lru([.. Popularity.Zipf(8, 0.6).Classes.SelectMany(c => Enumerable.Repeat(c.Probability, (int)c.Keys))], 4), (seeds, requests) => HitRatio(seeds, 8, 0.6, 4, Eviction.Lru, requests));

    /// <summary>The store of a cache alone, fed with keys: much faster than a whole run.</summary>
    private static QueueCase Direct(string name, double expected, int keys, double exponent, int capacity, Eviction eviction) => new(name, expected, seeds => HitRatio(seeds, keys, exponent, capacity, eviction, 50_000))
    {
        Error = 0,
    };

    private static double HitRatio(SeedSequence seeds, int keys, double exponent, int capacity, Eviction eviction, int requests)
    {
        var population = new KeyPopulation(new KeyOptions { Count = keys, Exponent = exponent }, seeds.Stream("clients", "keys"));
        var store = new CacheStore(capacity, eviction);
        _ = Hits(store, population, requests);
        return (double)Hits(store, population, requests) / requests;
    }

    private static int Hits(CacheStore store, KeyPopulation population, int requests)
    {
        var hits = 0;
        for (var i = 0; i < requests; i++)
        {
            var key = population.Next();
            if (store.Find(key) is >= 0 and var entry)
            {
                store.Touch(entry);
                hits++;
            }
            else
            {
                store.Add(key);
            }
        }

        return hits;
    }
}
