using Onsite.Simulation.Distributions;

namespace Onsite.Simulation.Components.Push;

/// <summary>How a gateway that pushes messages to devices is built.</summary>
internal sealed record PushOptions
{
    private const long Second = 1_000_000_000;

    /// <summary>Processes, 1 or more.</summary>
    public int Replicas { get; init; } = 1;

    /// <summary>Cores of a process, 1 or more.</summary>
    public int Cores { get; init; } = 2;

    /// <summary>Devices that want to be connected.</summary>
    public int Connections { get; init; } = 10_000;

    /// <summary>Connections that a process holds at the most. 50,000 is what Centrifugo's benchmark of a million connections has on each of 20 pods; Phoenix has held two million on one machine of 40 cores and 128 GB.</summary>
    public int ReplicaLimit { get; init; } = 50_000;

    /// <summary>How long a process is at work on a message before it writes it to anybody, in seconds: to take it from the bus and find whom it is for. An assumption.</summary>
    public Distribution ReceiveWork { get; init; } = new Constant(20e-6);

    /// <summary>How long it is at work for each device that it writes a message to, in seconds. 20 µs, 50,000 messages a second a core, are an assumption: Centrifugo's benchmark has 25,000 a second a pod.</summary>
    public Distribution DeliverWork { get; init; } = new Constant(20e-6);

    /// <summary>How long it is at work for each device that connects, in seconds: a TLS handshake, and to see who it is. 1 ms is an assumption.</summary>
    public Distribution ConnectWork { get; init; } = new Constant(1e-3);

    /// <summary>Devices that a core writes to before it turns to something else, 1 or more.</summary>
    public int Turn { get; init; } = 64;

    /// <summary>The share of devices that read slowly, from 0 to 1.</summary>
    public double SlowShare { get; init; }

    /// <summary>Messages a second that a slow device reads, above 0.</summary>
    public double SlowRate { get; init; } = 10;

    /// <summary>Messages that are kept for a slow device; one more, and it is disconnected and loses them.</summary>
    public int BufferLimit { get; init; } = 100;

    /// <summary>Nanoseconds from losing its connection until a device tries to connect again.</summary>
    public long ReconnectAfter { get; init; } = Second;

    /// <summary>Nanoseconds over which those who lost it together come back, each at a random moment; 0 for all at once.</summary>
    public long ReconnectWindow { get; init; } = 5 * Second;

    /// <summary>Nanoseconds after which a device gives up an attempt to connect and makes another. The work for the first is done all the same.</summary>
    public long ConnectTimeout { get; init; } = 10 * Second;
}
