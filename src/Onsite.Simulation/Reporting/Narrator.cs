using System.Globalization;
using Onsite.Simulation.Files.Quantities;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Reporting;

/// <summary>Tells what happened in sentences with quantities.</summary>
internal static class Narrator
{
    /// <summary>A note as a sentence.</summary>
    /// <param name="note">The note.</param>
    /// <param name="name">The name of what it happened to.</param>
    public static string Sentence(in Note note, string name)
    {
        var number = note.Number;
        var count = number.ToString("N0", CultureInfo.InvariantCulture);
        var part = note.Part < 0 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} #{note.Part + 1}");
        return note.Kind switch
        {
            NoteKind.BreakerOpened => $"The breaker {name} opens: {count} % of its calls failed.",
            NoteKind.BreakerHalfOpened => $"The breaker {name} lets a few calls through to see.",
            NoteKind.BreakerClosed => $"The breaker {name} closes.",
            NoteKind.PoolExhausted => $"The pool {name} is exhausted, {count} waiting.",
            NoteKind.PoolRecovered => $"The pool {name} has free connections again.",
            NoteKind.QueueFull => $"The queue of {part} is full at {count} and refuses.",
            NoteKind.QueueDrained => $"The queue of {part} has room again.",
            NoteKind.TimeoutsBegan => $"The first call {name} is given up after {QuantityText.Duration(number / 1e9)}.",
            NoteKind.AmplificationBegan => $"Retries on {name} now make {(number / 100.0).ToString("0.##", CultureInfo.InvariantCulture)} attempts of each call.",
            NoteKind.RateLimitBegan => $"The rate limit of {name} begins to refuse.",
            NoteKind.SheddingBegan => $"{name} begins to shed load.",
            NoteKind.Crashed => number > 0 ? $"{part} dies with {Calls(number)} in it." : $"{part} dies.",
            NoteKind.Recovered => $"{part} is back, with nothing in its memory.",
            NoteKind.Slowed => $"{part} slows down to {(number / 100.0).ToString("0.##", CultureInfo.InvariantCulture)} times its time.",
            NoteKind.Sped => $"{part} is as fast as before.",
            NoteKind.Ejected => $"{name} stops sending to replica #{note.Part + 1}.",
            NoteKind.Readmitted => $"{name} sends to replica #{note.Part + 1} again.",
            NoteKind.ScalingOut => $"{name} asks for {count} replicas.",
            NoteKind.ScaledOut => $"{name} has {count} replicas.",
            NoteKind.ScaledIn => $"{name} goes down to {count} replicas.",
            NoteKind.CacheFlushed => $"{name} has lost everything that it held.",
            NoteKind.StampedeBegan => $"{count} calls at once ask for one key that {name} does not have.",
            NoteKind.FailedOver => number > 0 ? $"A replica of {name} takes over; {count} acknowledged writes are lost." : $"A replica of {name} takes over; nothing is lost.",
            NoteKind.DeadLettering => $"{name} puts a message aside after {count} deliveries.",
            NoteKind.LagBegan => $"The consumers of {name} lag behind, {count} messages.",
            NoteKind.LagEnded => $"The consumers of {name} have caught up.",
            NoteKind.Cut => $"{name} is cut.",
            NoteKind.Joined => $"{name} is whole again.",
            NoteKind.LossBegan => $"{(number / 10.0).ToString("0.#", CultureInfo.InvariantCulture)} % of the messages over {name} are lost.",
            NoteKind.LossEnded => $"{name} loses no more messages.",
            NoteKind.Paused => $"{part} stops for {QuantityText.Duration(number / 1e9)} to collect garbage.",
            NoteKind.SpikeBegan => $"{name} come {(number / 100.0).ToString("0.##", CultureInfo.InvariantCulture)} times as fast.",
            NoteKind.SpikeEnded => $"{name} come as before.",
            NoteKind.HotKeyBegan => $"One key takes {count} % of what {name} ask for.",
            NoteKind.HotKeyEnded => $"{name} ask for their keys as before.",
            NoteKind.DeployBegan => $"A new version of {name} is brought out; {count} replicas are restarted.",
            NoteKind.DeployEnded => $"The new version of {name} is out.",
            NoteKind.DrainCut => $"{part} is stopped before it has finished; {Calls(number)} in it die.",
            NoteKind.AnswerWithdrawn => $"{name} is taken out of the answers; resolvers go on with it until what they know expires.",
            NoteKind.AnswerRestored => $"{name} is among the answers again.",
            NoteKind.SlowConsumersDropped => $"{name} disconnects a device that reads too slowly, {count} messages behind.",
            NoteKind.ConnectionsBack => $"All devices are connected to {name} again, after {QuantityText.Duration(number / 1e9)}.",
            _ => $"{name}: {note.Kind}.",
        };
    }

    /// <summary>How a call failed, in words.</summary>
    public static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Ok => "answered",
        Outcome.QueueFull => "refused: queue full",
        Outcome.TimedOut => "timed out",
        Outcome.RateLimited => "refused: rate limit",
        Outcome.Shed => "refused: load shed",
        Outcome.BreakerOpen => "refused: breaker open",
        Outcome.PoolExhausted => "no connection free",
        Outcome.Unreachable => "nobody there",
        _ => "failed",
    };

    private static string Calls(long number) => number == 1 ? "one call" : $"{number.ToString("N0", CultureInfo.InvariantCulture)} calls";
}
