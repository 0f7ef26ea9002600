using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Tracing;

/// <summary>What was done for one request: its spans, each after the one that it is part of. The first is the whole.</summary>
internal sealed class Trace
{
    /// <summary>Spans of a trace at the most. What comes after them is counted and left out.</summary>
    public const int MostSpans = 200;

    private Span[] _spans = new Span[16];

    /// <summary>Its number in the run, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The operation that it is of.</summary>
    public int Operation { get; private set; }

    /// <summary>The mark by which it was chosen.</summary>
    public ulong Mark { get; private set; }

    /// <summary>How many spans it has.</summary>
    public int Count { get; private set; }

    /// <summary>Spans that were left out.</summary>
    public int Dropped { get; private set; }

    /// <summary>Whether its client knows how it ended.</summary>
    public bool IsEnded => _spans[0].End != Span.Never;

    /// <summary>How it ended.</summary>
    public Outcome Outcome => _spans[0].Outcome;

    /// <summary>How long it took its client, in nanoseconds.</summary>
    public long Latency => _spans[0].End - _spans[0].Start;

    /// <summary>A span. The reference holds until the next <see cref="Add"/>.</summary>
    public ref Span this[int span] => ref _spans[span];

    /// <summary>Begins anew, for another request.</summary>
    public void Begin(int number, int operation, ulong mark)
    {
        (Number, Operation, Mark) = (number, operation, mark);
        (Count, Dropped) = (0, 0);
    }

    /// <summary>Adds a span; -1 where there are too many. Once one is left out all that follow are: a part of what is left out must not look like a part of something else.</summary>
    public int Add(in Span span)
    {
        if (Count == MostSpans || Dropped > 0)
        {
            Dropped++;
            return -1;
        }

        if (Count == _spans.Length)
        {
            Array.Resize(ref _spans, Math.Min(MostSpans, 2 * _spans.Length));
        }

        _spans[Count] = span;
        return Count++;
    }

    /// <summary>Counts a span that is left out.</summary>
    public void LeaveOut() => Dropped++;

    /// <summary>Takes the last span out again.</summary>
    public void RemoveLast() => Count--;
}
