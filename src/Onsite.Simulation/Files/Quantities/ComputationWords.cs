namespace Onsite.Simulation.Files.Quantities;

/// <summary>The words that a computation may have: multiples, units, and things that are counted.</summary>
internal static class ComputationWords
{
    private static readonly Dictionary<string, double> Multiples = new(StringComparer.Ordinal)
    {
        ["k"] = 1e3,
        ["K"] = 1e3,
        ["M"] = 1e6,
        ["G"] = 1e9,
        ["bn"] = 1e9,
        ["T"] = 1e12,
        ["dozen"] = 12,
        ["hundred"] = 100,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
    };

    private static readonly Dictionary<string, double> MoreTimes = new(StringComparer.Ordinal) { ["secs"] = 1, ["mins"] = 60, ["hr"] = 3600, ["hrs"] = 3600, ["daily"] = 86_400, ["yr"] = 365 * 86_400, ["yrs"] = 365 * 86_400 };

    private static readonly Dictionary<string, double> MoreSizes = new(StringComparer.Ordinal)
    {
        ["byte"] = 1,
        ["kilobyte"] = 1e3,
        ["kilobytes"] = 1e3,
        ["megabyte"] = 1e6,
        ["megabytes"] = 1e6,
        ["gigabyte"] = 1e9,
        ["gigabytes"] = 1e9,
        ["terabyte"] = 1e12,
        ["terabytes"] = 1e12,
        ["petabyte"] = 1e15,
        ["petabytes"] = 1e15,
        ["EB"] = 1e18,
        ["PiB"] = 1024.0 * 1024 * 1024 * 1024 * 1024,
        ["bits"] = 0.125,
        ["Kbit"] = 125,
    };

    private static readonly Dictionary<string, double> Rates = new(StringComparer.Ordinal) { ["rps"] = 1, ["qps"] = 1, ["tps"] = 1, ["RPS"] = 1, ["QPS"] = 1, ["TPS"] = 1 };

    private static readonly Dictionary<string, double> Bandwidths = new(StringComparer.Ordinal)
    {
        ["bps"] = 0.125,
        ["kbps"] = 125,
        ["Kbps"] = 125,
        ["Mbps"] = 125e3,
        ["Gbps"] = 125e6,
        ["KBps"] = 1e3,
        ["MBps"] = 1e6,
        ["GBps"] = 1e9,
    };

    /// <summary>What is counted: it measures nothing.</summary>
    private static readonly HashSet<string> Counted = new(
        ("account address article attempt booking bid broker cache call char character chunk client click comment connection copy copies core customer delivery device document doc driver edit entry entries event file follower followee friend "
        + "game group hit host id image index insert insertion instance item job key line link listing load location log lookup machine member merchant message metric miss node notification object offer op operation order page partition payment people person "
        + "photo picture player point post product push query queries reader read record recipient redirect refresh refreshes replica reply replies request req retry retries rider ride room row sample score search searches seat segment series server session sessions shard shop shopper shoppers socket "
        + "song store subscriber task thread ticket time timeline token transaction trip tweet update upload url user value video view viewer visit visitor vote watcher word worker write writer zone").Split(' '),
        StringComparer.Ordinal);

    /// <summary>The amount of data that is written like a word but for capitals, which tell bits from bytes and multiples from milli; null where there is none, or more than one.</summary>
    public static string? Capitals(string word) => Quantity.Sizes.Keys.Concat(Quantity.Bits.Keys).Where(k => k != "kB" && k.Equals(word, StringComparison.OrdinalIgnoreCase)).ToList() is [var one] ? one : null;

    /// <summary>What a word stands for; null where it is none of them.</summary>
    public static ComputedQuantity? Find(string word)
    {
        if (Multiples.TryGetValue(word, out var multiple))
        {
            return new(multiple, default);
        }

        if (Quantity.Durations.TryGetValue(word, out var seconds) || MoreTimes.TryGetValue(word, out seconds))
        {
            return new(seconds, new Dimension(1, 0, 0));
        }

        if (Quantity.Sizes.TryGetValue(word, out var bytes) || Quantity.Bits.TryGetValue(word, out bytes) || MoreSizes.TryGetValue(word, out bytes))
        {
            return new(bytes, new Dimension(0, 1, 0));
        }

        if (Rates.TryGetValue(word, out var rate))
        {
            return new(rate, new Dimension(-1, 0, 0));
        }

        if (Bandwidths.TryGetValue(word, out var bandwidth))
        {
            return new(bandwidth, new Dimension(-1, 1, 0));
        }

        if (word == "USD")
        {
            return new(1, new Dimension(0, 0, 1));
        }

        var thing = word.ToLowerInvariant();
        return Counted.Contains(thing) || (thing.EndsWith('s') && Counted.Contains(thing[..^1])) ? new ComputedQuantity(1, default) : null;
    }
}
