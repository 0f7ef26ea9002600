using System.Text.Json;
using Onsite.Content.Scenarios;
using Onsite.Server.Contracts;
using Onsite.Server.Hosting;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Server.Features.Studio;

/// <summary>
/// Runs the beginning of each scenario's designs once, after the server has started and while nobody else simulates: code that runs for the first time is compiled first, and whoever changes a number does not wait for that. Between two of
/// them it looks whether somebody does, and one takes some hundredths of a second on one processor.
/// </summary>
internal sealed class SimulationWarmUp(Lazy<PracticeDesk> desk, SimulationRoom room, ServerOptions server, TimeProvider clock, ILoggerFactory logs) : BackgroundService
{
    /// <summary>The first page comes before it.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Busy = TimeSpan.FromMilliseconds(500);

    /// <summary>What a first estimate takes, made small.</summary>
    private static readonly RunOptions Options = new() { Replications = 2, EventBudget = 60_000, Parallelism = 1 };

    /// <summary>The naive one has what others have no longer; between them these have every kind of component.</summary>
    private static readonly DesignBand[] Bands = [DesignBand.Reference, DesignBand.Naive];

    private readonly ILogger _log = logs.CreateLogger("Onsite.Server");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!server.WarmsUp)
        {
            return;
        }

        await Task.Delay(Before, clock, stoppingToken);
        var estimates = 0;
        foreach (var (scenario, band) in desk.Value.Catalogue.Scenarios.SelectMany(s => Bands.Select(b => (s, b))))
        {
            while (room.Free < room.Limits.AtOnce)
            {
                await Task.Delay(Busy, clock, stoppingToken);
            }

            // On a thread of its own: those of the pool answer requests.
            estimates += await Task.Factory.StartNew(() => Estimate(scenario, band, stoppingToken), stoppingToken, TaskCreationOptions.LongRunning, TaskScheduler.Default) ? 1 : 0;
        }

        ServerLog.WarmedUp(_log, estimates);
    }

    private bool Estimate(DesignScenario scenario, DesignBand band, CancellationToken cancellation)
    {
        try
        {
            if (StudioDesign.Read(scenario, scenario.Designs[band].Text, [], []).Blueprint is not { } blueprint)
            {
                return false;
            }

            var first = Simulator.Sharpen(blueprint, Options, StudioRuns.Precision, withPreview: true, cancellation: cancellation).First();
            JsonSerializer.SerializeToUtf8Bytes(RunReport.Of(first.Report, first.IsLast), ReportJson.Compact);
            return true;
        }
        catch (EventBudgetException)
        {
            // It ran, and longer than is needed here.
            return true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Nobody asked for it: the server goes on, and whoever runs this design hears of it.
            ServerLog.WarmUpFailed(_log, scenario.Id, e);
            return false;
        }
    }
}
