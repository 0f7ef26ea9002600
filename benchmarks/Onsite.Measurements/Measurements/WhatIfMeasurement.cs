using Onsite.Content;
using Onsite.Content.Scenarios;
using Onsite.Measurements.WhatIf;

namespace Onsite.Measurements.Measurements;

/// <summary>How long somebody waits who changes one number of a design and looks.</summary>
internal sealed class WhatIfMeasurement : IMeasurement
{
    private const int ChangesADesign = 4;
    private const int Baselines = 100;

    private static readonly DesignBand[] Bands = [DesignBand.Reference, DesignBand.Naive];

    public string Name => "what-if";

    public string About =>
        $"The reference and the naive design of every scenario in content/scenarios with one number changed, up to {ChangesADesign} changes of each, asked of a server of its own over HTTP: milliseconds from the request until the first estimate has come and was parsed, "
        + "where each stream is left for the next as a page leaves it; and until the first full report, of one change a design. Two runs come before, the first of which is told apart; baseline: the list of scenarios from the same server.";

    public IReadOnlyList<Goal> Goals { get; } = [new("p95", AtMost: 100)];

    public async Task<IReadOnlyList<Figure>> MeasureAsync(Bench bench, CancellationToken cancellation)
    {
        var scenarios = CatalogueReader.Read(Path.Combine(bench.Root, "content")).Catalogue.Scenarios;
        if (scenarios.Count == 0)
        {
            throw new CannotMeasureException("there is no usable scenario in content/scenarios. 'onsite content check' says why.");
        }

        var designs = scenarios.SelectMany(s => Bands.Select(b => AskedChange.Of(s, b, ChangesADesign))).ToList();
        var data = Directory.CreateTempSubdirectory("onsite-what-if-").FullName;
        try
        {
            using var server = await ServerProcess.StartBuiltAsync(bench.Root, data, cancellation);
            using var client = new WhatIfClient(server.Address);
            return await MeasureAsync(designs, server, client, cancellation);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Figure>> MeasureAsync(List<IReadOnlyList<AskedChange>> designs, ServerProcess server, WhatIfClient client, CancellationToken cancellation)
    {
        var cold = await client.UntilAsync(designs[0][0], "preview", cancellation);
        await client.UntilAsync(designs[0][0], "report", cancellation);
        var (estimates, reports, baseline) = (new List<(double Milliseconds, int Size, AskedChange Asked)>(), new List<double>(), new List<double>());
        var before = server.ProcessorTime;
        foreach (var asked in designs.SelectMany(d => d))
        {
            var (milliseconds, size) = await client.UntilAsync(asked, "preview", cancellation);
            estimates.Add((milliseconds, size, asked));
        }

        var work = (server.ProcessorTime - before).TotalMilliseconds / estimates.Count;
        foreach (var design in designs.Where(d => d.Count > 0))
        {
            reports.Add((await client.UntilAsync(design[0], "report", cancellation)).Milliseconds);
        }

        for (var i = 0; i < Baselines; i++)
        {
            baseline.Add(await client.GetAsync("/api/scenarios", cancellation));
        }

        foreach (var slow in estimates.OrderByDescending(e => e.Milliseconds).Take(5))
        {
            Console.Error.WriteLine($"{slow.Milliseconds:0} ms: {slow.Asked.Scenario} with {slow.Asked.Set}, {slow.Size / 1000} kB.");
        }

        var (first, full, plain) = (Sorted(estimates.Select(e => e.Milliseconds)), Sorted(reports), Sorted(baseline));
        return
        [
            new("designs", designs.Count(d => d.Count > 0), "designs"),
            new("changes", estimates.Count, "changes"),
            new("p50", Percentiles.Of(first, 0.5), "ms"),
            new("p95", Percentiles.Of(first, 0.95), "ms"),
            new("slowest", first[^1], "ms"),
            new("processorTime", work, "ms an estimate, of all processors, with what a run does until it notices that it was left"),
            new("cold", cold.Milliseconds, "ms"),
            new("estimateSize", Percentiles.Of(Sorted(estimates.Select(e => e.Size / 1000.0)), 0.5), "kB"),
            new("reportP50", Percentiles.Of(full, 0.5), "ms"),
            new("reportP95", Percentiles.Of(full, 0.95), "ms"),
            new("baselineP50", Percentiles.Of(plain, 0.5), "ms"),
            new("ratioToBaseline", Percentiles.Of(first, 0.5) / Percentiles.Of(plain, 0.5), "times"),
        ];
    }

    private static double[] Sorted(IEnumerable<double> values) => [.. values.Order()];
}
