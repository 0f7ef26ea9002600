using Onsite.Practice.Attempts;
using Onsite.Practice.Live;
using Onsite.Server.Contracts;
using Onsite.Server.Hosting;

namespace Onsite.Server.Features.Live;

/// <summary>Judges texts while they are typed. Shared by all connections, and bounded: no more judgements run at once than there are processors.</summary>
internal sealed class LiveEvaluation : IDisposable
{
    /// <summary>How long the typing has to pause before a text is judged.</summary>
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(120);

    private readonly Lazy<PracticeDesk> _desk;
    private readonly TimeProvider _clock;
    private readonly ILogger<LiveEvaluation> _logger;
    private readonly SemaphoreSlim _room = new(Math.Max(1, Environment.ProcessorCount));

    public LiveEvaluation(Lazy<PracticeDesk> desk, TimeProvider clock, ILogger<LiveEvaluation> logger)
    {
        _desk = desk;
        _clock = clock;
        _logger = logger;
    }

    /// <summary>Waits for a pause in the typing.</summary>
    public Task PauseAsync(CancellationToken cancellation) => Task.Delay(Debounce, _clock, cancellation);

    /// <summary>The message that answers a text: what was heard, or why nobody listens.</summary>
    public async Task<(string Method, object Message)> HearAsync(LiveText text, CancellationToken cancellation)
    {
        var desk = _desk.Value;
        var attempt = await desk.Store.FindAsync(text.AttemptId, cancellation);
        if (Refusal(attempt) is { } reason || desk.Catalogue.FindById(attempt!.QuestionId) is not { } question)
        {
            return ("refused", new LiveRefusal(text.AttemptId, Refusal(attempt) ?? "The question is no longer in the catalogue."));
        }

        var marks = await desk.Marks.HoldingAsync(question, cancellation);
        await _room.WaitAsync(cancellation);
        try
        {
            var hearing = Hearing.From(desk.Judge.Read(question, text.Text, marks, cancellation), attempt.Level, desk.Catalogue);
            return ("heard", ToMessage(hearing, text));
        }
        finally
        {
            _room.Release();
        }
    }

    /// <summary>Tells the log that a text could not be judged.</summary>
    public void Report(Exception failure) => ServerLog.LiveFailed(_logger, failure);

    public void Dispose() => _room.Dispose();

    private static string? Refusal(Attempt? attempt) => attempt switch
    {
        null => "There is no such attempt.",
        { Status: AttemptStatus.Submitted } => "The answer was handed in.",
        { Mode: AttemptMode.Exam } => "The coach is silent in an exam.",
        _ => null,
    };

    private static LiveHearing ToMessage(Hearing hearing, LiveText text) => new(
        text.AttemptId,
        text.Sequence,
        hearing.Low,
        hearing.High,
        new HeardOf(hearing.MustsHeard, hearing.Musts),
        hearing.Competencies.Sum(c => c.Of),
        hearing.Competencies,
        [.. hearing.Sentences.Select(s => new LiveSentence(s.Span.Start, s.Span.Length, s.MakesPoint, s.MakesMust))],
        hearing.Words);
}
