using Onsite.Simulation.Assembly;
using Onsite.Simulation.Assembly.Slicing;
using Onsite.Simulation.Components.Clients;
using Onsite.Simulation.Files.Scenarios;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Running;

/// <summary>
/// Finds the largest slice that a budget has room for: it lets a slice begin, sees how many events a second of it takes, and divides further until what the whole profile would take fits.
/// </summary>
internal static class SliceChooser
{
    /// <summary>Requests that a slice follows at the least: with fewer its 99th percentile says nothing.</summary>
    public const double LeastRequests = 5000;

    /// <summary>More events than a request takes: where these have room there is nothing to find out.</summary>
    private const double ManyEventsARequest = 200;

    /// <summary>Events of a trial, as a rule.</summary>
    public const long TrialEvents = 25_000;

    /// <summary>So many times as many where nobody has been answered by then.</summary>
    private const int MostExtensions = 8;

    /// <summary>Requests a second that a trial follows until somebody is answered.</summary>
    private const double GreatRate = 50_000;

    private const long Answered = 200;
    private const int MostTrials = 6;
    private const double Second = 1e9;

    /// <summary>The part of the budget that is planned for: what a spike or retries add is not in the trial.</summary>
    private const double Planned = 0.9;

    /// <summary>The blueprint, as large a slice of it as the budget has room for.</summary>
    /// <param name="blueprint">What is to be run, undivided.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="wanted">One of how many requests is to be followed; null for as many as there is room for.</param>
    /// <param name="budget">Events of a replication.</param>
    /// <param name="leastRequests">Requests that it follows at the least, whatever the budget.</param>
    /// <param name="trialEvents">Events of each trial: with fewer it takes less time, and knows less.</param>
    /// <param name="cancellation">Ends it.</param>
    public static Blueprint Choose(Blueprint blueprint, ulong seed, int? wanted, long budget, double leastRequests, long trialEvents, CancellationToken cancellation)
    {
        if (wanted == 1)
        {
            return blueprint;
        }

        return wanted is { } given
            ? blueprint.WithSlice(given, TryWhole(blueprint, seed, trialEvents, cancellation).Figures)
            : Fit(blueprint, seed, budget, leastRequests, trialEvents, cancellation).Slice;
    }

    /// <summary>As large a slice as the budget has room for, and about how many events it takes: more than the budget where none is small enough.</summary>
    /// <param name="blueprint">What is to be run, undivided.</param>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="budget">Events of a replication.</param>
    /// <param name="leastRequests">Requests that it follows at the least, whatever the budget.</param>
    /// <param name="trialEvents">Events of each trial.</param>
    /// <param name="cancellation">Ends it.</param>
    public static (Blueprint Slice, double Events) Fit(Blueprint blueprint, ulong seed, long budget, double leastRequests, long trialEvents, CancellationToken cancellation)
    {
        var requests = Requests(blueprint.Scenario.Workload) * blueprint.LargestSpike;
        if (requests * ManyEventsARequest <= budget)
        {
            return (blueprint, requests * ManyEventsARequest);
        }

        var (trial, figures, fewer) = TryWhole(blueprint, seed, trialEvents, cancellation);
        var most = (int)Math.Clamp(requests / leastRequests, 1, 100_000);
        var (whole, slice) = (1, blueprint);
        var (best, least) = (blueprint, double.PositiveInfinity);
        for (var left = MostTrials; left > 0; left--)
        {
            var needed = fewer * EventsOf(slice, trial);
            if (needed >= least)
            {
                break; // Divided further it takes more: what is left whole gets all the more copies.
            }

            (best, least) = (slice, needed);
            if (needed <= Planned * budget || whole == most)
            {
                break;
            }

            whole = (int)Math.Min(most, Math.Max(whole + 1, Math.Ceiling(whole * needed / (Planned * budget))));
            slice = blueprint.WithSlice(whole, figures);
            (trial, fewer) = (Try(slice, seed, trialEvents, untilAnswered: false, cancellation), 1);
        }

        return (best, least);
    }

    private static double Requests(Workload workload) => workload.Users > 0 ? workload.Users * workload.Duration / Math.Max(0.01, workload.Thinking.Mean) : workload.Requests;

    /// <summary>
    /// The beginning of the whole. Where more come in a second than a trial can follow until anybody is answered, it is tried with fewer: how many events a request takes and how long it works is the same, and components are as much
    /// busier as there are more.
    /// </summary>
    private static (Assembled Trial, Dictionary<string, TrialFigures> Figures, double Fewer) TryWhole(Blueprint blueprint, ulong seed, long trialEvents, CancellationToken cancellation)
    {
        var fewer = Math.Max(1, RequestsUntil(blueprint.Scenario.Workload, 1) / GreatRate);
        if (blueprint.Scenario.Workload.Users > 0 || fewer == 1)
        {
            var trial = Try(blueprint, seed, trialEvents, untilAnswered: true, cancellation);
            return (trial, Figures(blueprint, trial), 1);
        }

        var tried = blueprint.WithLoad(1 / fewer);
        var begun = Try(tried, seed, trialEvents, untilAnswered: true, cancellation);
        return (begun, Figures(tried, begun).ToDictionary(f => f.Key, f => f.Value with { Busy = fewer * f.Value.Busy, Inside = fewer * f.Value.Inside }, StringComparer.Ordinal), fewer);
    }

    /// <summary>The beginning of a run, with numbers that no replication has.</summary>
    private static Assembled Try(Blueprint blueprint, ulong seed, long events, bool untilAnswered, CancellationToken cancellation)
    {
        var trial = blueprint.Build(new SeedSequence(seed ^ 0x51ce_0000, int.MaxValue));
        trial.Engine.Start();
        var (end, clients) = ((long)(blueprint.Scenario.Workload.Duration * Second), trial.Nodes.Values.OfType<ClientNode>().ToList());
        for (var left = MostExtensions; left > 0; left--)
        {
            cancellation.ThrowIfCancellationRequested();

            // At a great rate it takes longer until anybody is answered.
            if (trial.Engine.RunUntil(end, events) || !untilAnswered || clients.Sum(c => c.Statistics.Sum(s => s.Served.Count)) >= Answered)
            {
                break;
            }
        }

        return trial;
    }

    /// <summary>
    /// How many events a run takes, by those of its beginning: as many for each request all the way. What the beginning has planned and not come to belongs to its requests too, in as far as the run is long enough for it: a timeout
    /// of 3 s comes in a run of 10 s for the requests of the first 7.
    /// </summary>
    private static double EventsOf(Blueprint blueprint, Assembled trial)
    {
        var (workload, engine) = (blueprint.Scenario.Workload, trial.Engine);
        var (reached, all) = (RequestsUntil(workload, engine.Now / Second), RequestsUntil(workload, workload.Duration));
        var planned = engine.ListPlanned().Sum(moment => Math.Max(0, 1 - ((moment - engine.Now) / Second / workload.Duration)));
        return (engine.EventCount + planned) * all * blueprint.MeanSpike / Math.Max(1e-9, reached);
    }

    /// <summary>What the beginning has shown of each component, at the highest rate.</summary>
    private static Dictionary<string, TrialFigures> Figures(Blueprint blueprint, Assembled trial)
    {
        var workload = blueprint.Scenario.Workload;
        var now = trial.Engine.Now;
        var rate = workload.Users > 0 ? 1 : RequestsUntil(workload, now / Second) / Math.Max(1e-9, now / Second);
        var spike = blueprint.LargestSpike * (workload.Users > 0 ? 1 : workload.PeakRate / Math.Max(1e-9, rate));
        var served = trial.Nodes.Values.OfType<ClientNode>().SelectMany(c => c.Statistics).Where(s => s.Served.Count > 0).Select(s => s.Served.Quantile(0.5) / Second).ToList();
        var figures = new Dictionary<string, TrialFigures>(StringComparer.Ordinal);
        foreach (var (name, node) in trial.Nodes)
        {
            if (now > 0 && node.Flow.Departures > 0 && node.Gauge(now) is { Capacity: > 0 } gauge)
            {
                var work = gauge.BusyArea / node.Flow.Departures / Second;
                figures[name] = new TrialFigures(spike * gauge.BusyArea / gauge.Capacity / now, work, spike * node.Flow.MeanInside(now), served.Count == 0 ? work : served.Min());
            }
        }

        return figures;
    }

    private static double RequestsUntil(Workload workload, double moment)
    {
        if (workload.Users > 0)
        {
            return moment;
        }

        var (sum, begin) = (0.0, 0.0);
        foreach (var part in workload.Profile)
        {
            var length = Math.Clamp(moment - begin, 0, part.Seconds);
            sum += length * (part.From + ((part.To - part.From) * length / part.Seconds / 2));
            begin += part.Seconds;
        }

        return sum;
    }
}
