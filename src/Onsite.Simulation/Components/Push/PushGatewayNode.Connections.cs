using Onsite.Simulation.Kernel;
using Onsite.Simulation.Kernel.Journal;

namespace Onsite.Simulation.Components.Push;

/// <content>How devices come, go, and read slowly.</content>
internal sealed partial class PushGatewayNode
{
    private void DeliverSlowly(PushReplica replica, int device, long at, long origin)
    {
        if (replica.Slow.TryWrite(device, at, out var delay))
        {
            Counts.Delivered++;
            Latency.Add(at + delay - origin);
            return;
        }

        var kept = replica.Slow.Remove(device);
        Counts.Delivered -= kept;
        Counts.Dropped += kept + 1;
        Counts.Disconnected++;
        replica.Connected--;
        Disconnect(0, 1);
        if (!_hasTold)
        {
            _hasTold = true;
            Engine.Note(this, NoteKind.SlowConsumersDropped, _options.BufferLimit);
        }
    }

    private void Disconnect(int fast, int slow)
    {
        if (fast + slow > 0)
        {
            _returns.Add(Engine.Now, fast, slow);
            PlanReturns();
        }
    }

    private void PlanReturns()
    {
        if (!_isReturnPlanned && _returns.Count > 0)
        {
            _isReturnPlanned = true;
            Engine.Schedule(((Engine.Now / Returns.Tick) + 1) * Returns.Tick, this, DevicesReturn, 0);
        }
    }

    /// <summary>Devices connect: the balancer before the gateway sends a few to each process in turn.</summary>
    private void Connect(int fast, int slow)
    {
        Counts.Attempts += fast + slow;
        var full = 0;
        while (fast + slow > 0 && full < _replicas.Length)
        {
            var number = _next;
            _next = _next + 1 == _replicas.Length ? 0 : _next + 1;
            var count = Math.Min(Math.Min(ConnectingTurn, fast + slow), _replicas[number].Room);
            if (count == 0)
            {
                full++;
                continue;
            }

            full = 0;
            var slowHere = Math.Min(slow, count);
            slow -= slowHere;
            fast -= count - slowHere;
            _replicas[number].Connecting += count;
            _replicas[number].Enqueue(_turns.Take(new PushTurn { Job = -1, Replica = number, Count = count, Slow = slowHere, AskedAt = Engine.Now }));
            Begin(number);
        }

        Counts.Refused += fast + slow;
        Disconnect(fast, slow);
    }
}
