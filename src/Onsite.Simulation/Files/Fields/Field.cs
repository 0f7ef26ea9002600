namespace Onsite.Simulation.Files.Fields;

/// <summary>One field of a component, a link or a policy: read from files, set from the command line, shown in a panel and described in the schema from this one declaration.</summary>
/// <param name="Name">Its name in files, in camel case.</param>
/// <param name="Type">What may stand in it.</param>
/// <param name="Meaning">What it does, in one sentence.</param>
public sealed record Field(string Name, FieldType Type, string Meaning)
{
    /// <summary>What it is where it is not written, as it would be written; null where it then is not there at all.</summary>
    public string? Default { get; init; }

    /// <summary>The least that it may be, in seconds, a second, bytes, USD a month or plain numbers.</summary>
    public double Minimum { get; init; }

    /// <summary>The most that it may be.</summary>
    public double Maximum { get; init; } = 1e15;

    /// <summary>Whether it has to be written: there is no default that would suit.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The words that may stand in it.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Its own fields, of a group.</summary>
    public IReadOnlyList<Field> Fields { get; init; } = [];

    /// <summary>For a group that is usually one number: the field that a bare value stands for.</summary>
    public string? Bare { get; init; }
}
