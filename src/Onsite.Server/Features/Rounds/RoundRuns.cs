using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Onsite.Practice.Rounds;
using Onsite.Server.Contracts;
using Onsite.Server.Features.Studio;
using Onsite.Server.Hosting;
using Onsite.Simulation.Assembly;
using Onsite.Simulation.Reporting;
using Onsite.Simulation.Running;

namespace Onsite.Server.Features.Rounds;

/// <summary>Judges rounds and runs what was judged once more, and says what comes of it as events. Each may take as long as an explanation: a run that leaves an objective unknown is made again with more replications.</summary>
internal sealed class RoundRuns(PracticeDesk desk, SimulationLimits limits, TimeProvider clock, ILogger logger)
{
    private static readonly JsonSerializerOptions EventJson = CreateJson();

    /// <summary>Judges a round and keeps what comes of it.</summary>
    public void Judge(RoundHandIn handIn, Action<StreamedEvent> send, CancellationToken gone)
    {
        using var watch = new RunWatch(limits, limits.ExplanationTime, clock, gone);
        var failure = Guard(handIn.Round.Id, watch, Problems.RoundNotJudged, () =>
        {
            // The work of a stream has a thread of its own.
            var change = desk.Rounds.HandInAsync(handIn, new JudgingListener(watch, send), watch.Cancellation).GetAwaiter().GetResult();
            return change is { Outcome: RoundOutcome.Done, Round: { } round }
                ? new StreamedEvent("judged", JsonSerializer.Serialize(round.ToSummary(desk), EventJson))
                : Failed(RoundProblems.Of(change, desk));
        }, send);
        if (failure is not null)
        {
            send(Failed(failure));
        }
    }

    /// <summary>Runs what was judged once more, to the last bit.</summary>
    public void Replay(string id, JudgedRun judged, Blueprint blueprint, Action<StreamedEvent> send, CancellationToken gone)
    {
        using var watch = new RunWatch(limits, limits.ExplanationTime, clock, gone);
        var options = new RunOptions { Seed = judged.Seed, Replications = judged.Replications, EventBudget = judged.EventBudget, Parallelism = Environment.ProcessorCount };
        var failure = Guard(id, watch, Problems.SimulatorError, () =>
        {
            var report = Simulator.Run(blueprint, options, new RunListener(watch, send), watch.Cancellation);
            return report.TraceHash == judged.TraceHash
                ? new StreamedEvent("report", JsonSerializer.Serialize(RunReport.Of(report, isFinal: true), ReportJson.Compact))
                : Failed(Problems.RunDiffers());
        }, send);
        if (failure is not null)
        {
            send(Failed(failure));
        }
    }

    /// <summary>Lets the interviewer look at the design as it is kept now.</summary>
    /// <returns>What was asked, or why nothing could be.</returns>
    public async Task<(RoundProbing? Probing, ProblemHttpResult? Problem)> ProbeAsync(string id, CancellationToken gone)
    {
        using var watch = new RunWatch(limits, limits.ExplanationTime, clock, gone);
        try
        {
            return (await desk.Rounds.ProbeAsync(id, watch.Cancellation), null);
        }
        catch (Exception e) when (ProblemOf(e, id, watch, Problems.SimulatorError) is { } problem)
        {
            return (null, problem);
        }
    }

    /// <summary>Does the work and sends its last event; gives the problem that it ended with instead.</summary>
    private ProblemHttpResult? Guard(string id, RunWatch watch, Func<ProblemHttpResult> error, Func<StreamedEvent> work, Action<StreamedEvent> send)
    {
        try
        {
            send(work());
            return null;
        }
        catch (Exception e) when (ProblemOf(e, id, watch, error) is { } problem)
        {
            return problem;
        }
    }

    /// <summary>What an exception means to whoever asked; null where nobody listens any more.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="id">The round.</param>
    /// <param name="watch">What may have ended the work.</param>
    /// <param name="error">What is told of an error of ours.</param>
    private ProblemHttpResult? ProblemOf(Exception exception, string id, RunWatch watch, Func<ProblemHttpResult> error)
    {
        switch (exception)
        {
            case OperationCanceledException:
                return watch.Stopped is { } stopped ? watch.IsOutOfMemory ? Problems.SimulationTooLarge(stopped) : Problems.SimulationTooLong(watch.Most) : null;
            case EventBudgetException:
                return Problems.SimulationTooLarge(exception.Message);
            default:
                // A law that does not hold, or a fault in an engine: never the candidate's.
                ServerLog.RoundFailed(logger, id, exception);
                return error();
        }
    }

    private static StreamedEvent Failed(ProblemHttpResult problem) => new("failed", JsonSerializer.Serialize(problem.ProblemDetails, EventJson));

    private static JsonSerializerOptions CreateJson()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        ServerJson.Configure(options);
        return options;
    }

    private sealed class JudgingListener(RunWatch watch, Action<StreamedEvent> send) : IProgress<JudgingStep>
    {
        private string? _doing;

        public void Report(JudgingStep value)
        {
            // What is done next is told at once, how far it is only now and then.
            var isNew = Interlocked.Exchange(ref _doing, value.Doing) != value.Doing;
            if (watch.IsTimeToTell() || isNew)
            {
                send(new StreamedEvent("progress", JsonSerializer.Serialize(new RoundProgress(value.Doing, value.Done, value.Of), EventJson)));
            }
        }
    }

    private sealed class RunListener(RunWatch watch, Action<StreamedEvent> send) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (watch.IsTimeToTell())
            {
                send(new StreamedEvent("progress", JsonSerializer.Serialize(value, ReportJson.Compact)));
            }
        }
    }
}
