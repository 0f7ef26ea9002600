namespace Onsite.Server.Hosting;

/// <summary>How the server is run. Every default is usable as it is.</summary>
public sealed record ServerOptions
{
    /// <summary>The port that is listened on unless another is asked for.</summary>
    public const int DefaultPort = 5080;

    /// <summary>Folder of the database.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Folder of the content.</summary>
    public required string ContentFolder { get; init; }

    /// <summary>Folder of the built front end; where it is missing the API is served alone.</summary>
    public required string WebFolder { get; init; }

    /// <summary>Address to listen on: the loopback unless somebody decides to be reachable.</summary>
    public string Address { get; init; } = "localhost";

    /// <summary>Port to listen on; 0 lets the system choose one.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Host names under which the server may be spoken to, beside the loopback's.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>The language model that may be asked; null where none is named.</summary>
    public ModelEndpoint? Model { get; init; }

    /// <summary>The limits within which the model may help.</summary>
    public Practice.Assist.AssistOptions Assist { get; init; } = new();

    /// <summary>The limits within which designs are simulated.</summary>
    public SimulationLimits Simulations { get; init; } = new();

    /// <summary>Whether scenarios are run once after the start, so that nobody waits for code that is compiled when it runs first.</summary>
    public bool WarmsUp { get; init; }

    /// <summary>Where the database file is.</summary>
    public string DatabasePath => Path.Combine(DataFolder, "onsite.db");
}
