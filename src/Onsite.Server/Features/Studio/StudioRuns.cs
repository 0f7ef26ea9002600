using System.Text.Json;
using Onsite.Server.Contracts;
using Onsite.Server.Hosting;
using Onsite.Simulation.Analysis;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Server.Features.Studio;

/// <summary>Runs and explains designs, and says what comes of it as events.</summary>
internal sealed class StudioRuns(SimulationLimits limits, TimeProvider clock, ILogger logger)
{
    /// <summary>Half the width of an interval, as a share of the figure: a run that is as sharp ends early.</summary>
    public const double Precision = 0.01;

    private const int ExplainedReplications = 2;
    private const long SearchEvents = 24_000_000;
    private const int SearchTrials = 48;

    private static readonly JsonSerializerOptions ProblemJson = new(JsonSerializerDefaults.Web);

    /// <summary>Runs a design: an estimate, then ever sharper reports. What is too large for the usual number of events, and may have more, is run once with all that there are: a fault at one of hundreds leaves no request out.</summary>
    public void Run(Blueprint blueprint, RunOptions options, bool mayHaveMore, Action<StreamedEvent> send, CancellationToken gone)
    {
        using var watch = new RunWatch(limits, limits.RunTime, clock, gone);
        Report? last = null;
        void Sharpen(RunOptions with, bool withPreview)
        {
            var progress = new Listener<RunProgress>(watch, send);
            foreach (var (report, isLast) in Simulator.Sharpen(blueprint, with, Precision, withPreview, progress, watch.Cancellation))
            {
                last = report.IsPreview ? null : report;
                send(new StreamedEvent(report.IsPreview ? "preview" : "report", Json(RunReport.Of(report, isLast))));
            }
        }

        Guard(blueprint, watch, send, () =>
        {
            try
            {
                Sharpen(options, withPreview: true);
            }
            catch (EventBudgetException) when (mayHaveMore && last is null)
            {
                Sharpen(options with { Replications = 1, EventBudget = limits.MostEvents }, withPreview: false);
            }
        }, stopped =>
        {
            // What was seen until then is worth something.
            if (last is null)
            {
                return false;
            }

            send(new StreamedEvent("report", Json(RunReport.Of(last, isFinal: true, stopped))));
            return true;
        });
    }

    /// <summary>Runs a design and explains what it did, or makes one search alone.</summary>
    public void Explain(Blueprint blueprint, ExplanationSearch? only, Action<StreamedEvent> send, CancellationToken gone)
    {
        using var watch = new RunWatch(limits, limits.ExplanationTime, clock, gone);
        Guard(blueprint, watch, send, () =>
        {
            var search = only is { } one
                ? AnalysisOptions.Alone(one, new RunOptions { Replications = limits.Replications, EventBudget = limits.UsualEvents, Parallelism = Environment.ProcessorCount })
                : new AnalysisOptions { Confirmations = ExplainedReplications, EventBudget = SearchEvents, MostTrials = SearchTrials, Parallelism = Environment.ProcessorCount };
            var report = Simulator.Run(blueprint, AnalysisOptions.RunOf(Environment.ProcessorCount), cancellation: watch.Cancellation);
            var explanation = Explanation.Of(blueprint, report, search, new Listener<AnalysisProgress>(watch, send), watch.Cancellation);
            send(new StreamedEvent("explanation", Json(explanation)));
        }, _ => false);
    }

    /// <summary>Does the work, and turns what it can end with into events.</summary>
    /// <param name="blueprint">What is run.</param>
    /// <param name="watch">Ends it.</param>
    /// <param name="send">Sends an event.</param>
    /// <param name="work">The work.</param>
    /// <param name="keep">Sends what there is where the run was stopped; false where there is nothing.</param>
    private void Guard(Blueprint blueprint, RunWatch watch, Action<StreamedEvent> send, Action work, Func<string, bool> keep)
    {
        try
        {
            work();
        }
        catch (OperationCanceledException) when (watch.Stopped is { } stopped)
        {
            if (!keep(stopped))
            {
                send(Failed(watch.IsOutOfMemory ? Problems.SimulationTooLarge(stopped) : Problems.SimulationTooLong(watch.Most)));
            }
        }
        catch (EventBudgetException e)
        {
            send(Failed(Problems.SimulationTooLarge(e.Message)));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A law that does not hold, or a fault in the simulator: never the candidate's.
            ServerLog.SimulatorFailed(logger, blueprint.Scenario.Id, e);
            send(Failed(Problems.SimulatorError()));
        }
    }

    private static StreamedEvent Failed(Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult problem) => new("failed", JsonSerializer.Serialize(problem.ProblemDetails, ProblemJson));

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ReportJson.Compact);

    private sealed class Listener<T>(RunWatch watch, Action<StreamedEvent> send) : IProgress<T>
    {
        public void Report(T value)
        {
            if (watch.IsTimeToTell())
            {
                send(new StreamedEvent("progress", Json(value)));
            }
        }
    }
}
