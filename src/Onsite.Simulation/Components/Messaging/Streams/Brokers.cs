namespace Onsite.Simulation.Components.Messaging.Streams;

/// <summary>The brokers of a stream, and which of them have a copy of a partition: the one that it belongs to and those that follow it.</summary>
internal sealed class Brokers
{
    private readonly bool[] _isDown;
    private readonly int[] _crashes;
    private readonly double[] _pace;
    private readonly int _copies;

    public Brokers(int count, int copies)
    {
        _isDown = new bool[count];
        _crashes = new int[count];
        _pace = [.. Enumerable.Repeat(1.0, count)];
        _copies = copies;
    }

    /// <summary>How many there are.</summary>
    public int Count => _isDown.Length;

    /// <summary>Whether one is up.</summary>
    public bool IsUp(int broker) => !_isDown[broker];

    /// <summary>How often one has died.</summary>
    public int CrashesOf(int broker) => _crashes[broker];

    /// <summary>How fast one works.</summary>
    public double PaceOf(int broker) => _pace[broker];

    /// <summary>Sets how fast one works.</summary>
    public void SetPace(int broker, double pace) => _pace[broker] = pace;

    /// <summary>One dies.</summary>
    /// <returns>Whether it was up.</returns>
    public bool TryCrash(int broker)
    {
        var was = IsUp(broker);
        _isDown[broker] = true;
        _crashes[broker] += was ? 1 : 0;
        return was;
    }

    /// <summary>One comes back.</summary>
    /// <returns>Whether it was down.</returns>
    public bool TryRecover(int broker)
    {
        var was = _isDown[broker];
        _isDown[broker] = false;
        return was;
    }

    /// <summary>Copies of a partition that are up.</summary>
    public int InSync(int partition)
    {
        var up = 0;
        for (var copy = 0; copy < _copies; copy++)
        {
            up += IsUp((partition + copy) % Count) ? 1 : 0;
        }

        return up;
    }

    /// <summary>The first broker with a copy that is up; -1 for none.</summary>
    public int FirstUp(int partition)
    {
        for (var copy = 0; copy < _copies; copy++)
        {
            if ((partition + copy) % Count is var broker && IsUp(broker))
            {
                return broker;
            }
        }

        return -1;
    }

    /// <summary>The pace of the slowest copy beside the leader's that is up; null where there is none.</summary>
    public double? SlowestFollower(int partition, int leader)
    {
        double? slowest = null;
        for (var copy = 0; copy < _copies; copy++)
        {
            if ((partition + copy) % Count is var broker && broker != leader && IsUp(broker))
            {
                slowest = Math.Min(slowest ?? double.MaxValue, _pace[broker]);
            }
        }

        return slowest;
    }
}
