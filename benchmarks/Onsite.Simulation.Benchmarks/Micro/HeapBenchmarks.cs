using BenchmarkDotNet.Attributes;
using Onsite.Simulation.Kernel;
using Onsite.Simulation.Random;

namespace Onsite.Simulation.Benchmarks.Micro;

/// <summary>The queue of events, and that of the platform beside it: one event out and another in, as in the loop.</summary>
[MemoryDiagnoser]
public class HeapBenchmarks
{
    private const int Operations = 10_000;

    private readonly RandomSource _random = new(1);
    private EventQueue _queue = new();
    private PriorityQueue<(int Node, int Subject), (long Time, long Epoch)> _platform = new();
    private long _epoch;

    /// <summary>How many events are to come.</summary>
    [Params(16, 1024, 65_536)]
    public int Pending { get; set; }

    /// <summary>Fills both.</summary>
    [GlobalSetup]
    public void Fill()
    {
        (_queue, _platform) = (new EventQueue(Pending + 1), new(Pending + 1));
        for (var i = 0; i < Pending; i++)
        {
            var time = (long)(1e6 * _random.NextExponential());
            _queue.Push(time, 0, 0, i);
            _platform.Enqueue((0, i), (time, _epoch++));
        }
    }

    /// <summary>The heap of what is near, with wheels for what is far.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public void NearAndFar()
    {
        for (var i = 0; i < Operations; i++)
        {
            var happened = _queue.Pop();
            _queue.Push(happened.Time + (long)(1e6 * _random.NextExponential()), 0, 0, happened.Subject);
        }
    }

    /// <summary>The platform's.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Operations)]
    public void Platform()
    {
        for (var i = 0; i < Operations; i++)
        {
            _platform.TryDequeue(out var happened, out var when);
            _platform.Enqueue(happened, (when.Time + (long)(1e6 * _random.NextExponential()), _epoch++));
        }
    }
}
