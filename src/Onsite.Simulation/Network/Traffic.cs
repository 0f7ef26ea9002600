using Onsite.Simulation.Kernel;

namespace Onsite.Simulation.Network;

/// <summary>
/// How large the messages over a link are, and how long they take by their size: size ÷ bandwidth, each as if it had the link to itself. What crosses the link is what a verb carries: a call the request and its response, a read the response, a
/// write and a publication the request, a put the response that is kept. An answer that is no good, or a miss, carries nothing.
/// </summary>
internal sealed class Traffic
{
    private const double NanosecondsPerSecond = 1e9;

    private readonly IReadOnlyList<MessageSizes> _sizes;
    private readonly double _nanosecondsPerByte;

    /// <summary>Traffic.</summary>
    /// <param name="sizes">The sizes of each operation; the last stands for all that follow.</param>
    /// <param name="bytesPerSecond">The bandwidth, above 0; infinite where size takes no time.</param>
    public Traffic(IReadOnlyList<MessageSizes> sizes, double bytesPerSecond)
    {
        ArgumentOutOfRangeException.ThrowIfZero(sizes.Count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bytesPerSecond);
        _sizes = sizes;
        _nanosecondsPerByte = NanosecondsPerSecond / bytesPerSecond;
    }

    /// <summary>Bytes that were sent in both directions, those that were lost among them.</summary>
    public double Bytes { get; private set; }

    /// <summary>A request is sent; gives how many nanoseconds its size takes.</summary>
    public long There(in Request request)
    {
        var sizes = SizesOf(request);
        return Send(request.Verb switch
        {
            Verb.Call or Verb.Write or Verb.Publish => sizes.Request,
            Verb.Put => sizes.Response,
            _ => 0,
        });
    }

    /// <summary>An answer is sent; gives how many nanoseconds its size takes.</summary>
    public long Back(in Request request, Outcome outcome, Marks marks) =>
        Send(outcome == Outcome.Ok && (marks & Marks.Miss) == Marks.None && request.Verb is Verb.Call or Verb.Read ? SizesOf(request).Response : 0);

    /// <summary>Begins to count anew.</summary>
    public void Restart() => Bytes = 0;

    private MessageSizes SizesOf(in Request request) => _sizes[Math.Min(request.Operation, _sizes.Count - 1)];

    private long Send(double bytes)
    {
        Bytes += bytes;
        return (long)(bytes * _nanosecondsPerByte);
    }
}

/// <summary>How large the messages of an operation are, in bytes.</summary>
/// <param name="Request">What asks for it.</param>
/// <param name="Response">What is answered.</param>
internal readonly record struct MessageSizes(double Request, double Response);
