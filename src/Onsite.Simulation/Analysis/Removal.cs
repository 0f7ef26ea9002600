using System.Text.Json.Serialization;
using Onsite.Simulation.Files.Quantities;

namespace Onsite.Simulation.Analysis;

/// <summary>What was taken away for a while, and what became of the system meanwhile and after.</summary>
/// <param name="Name">The component or the zone.</param>
/// <param name="Kind">How much of it.</param>
/// <param name="Parts">How many parts the component has; of a zone, how many were in it.</param>
/// <param name="Seconds">For how long it was dead.</param>
/// <param name="Broken">The objectives that are missed from its death to the end of the run, and are met where nothing dies.</param>
/// <param name="Answered">Good answers a second while it was dead, as a share of those where nothing dies.</param>
/// <param name="Lost">Acknowledged durable writes that are gone for it.</param>
/// <param name="Twice">Durable writes that were applied more than once for it.</param>
/// <param name="IsBack">Whether at the end of the run, with it back, as many are answered as where nothing dies, to within a tenth.</param>
/// <param name="IsKnown">Whether the run could be made; where it needs more events than there are, nothing is known.</param>
public sealed record Removal(string Name, RemovalKind Kind, int Parts, double Seconds, IReadOnlyList<ObjectiveOutcome> Broken, double Answered, long Lost, long Twice, bool IsBack, bool IsKnown)
{
    private const double Few = 0.9;

    /// <summary>One of how many requests its run followed: 1 for all of them.</summary>
    [JsonIgnore]
    public int SliceOf { get; init; } = 1;

    /// <summary>Whether another takes its place, and did while it was still dead: what fails until then is told, and is no single point as long as nothing is lost.</summary>
    [JsonIgnore]
    public bool IsTakenOver { get; init; }

    /// <summary>Whether it is one part, be it the only one or one of several, and the system does not keep its objectives without it. Where a scenario has no objectives: whether less than nine tenths are answered.</summary>
    public bool IsSinglePoint => IsSinglePart && IsHarmful && !(IsTakenOver && Lost == 0);

    /// <summary>Whether it is one part: the only one, or one of several.</summary>
    [JsonIgnore]
    public bool IsSinglePart => Kind == RemovalKind.Part || (Kind == RemovalKind.Component && Parts == 1);

    /// <summary>Whether anything is missed or lost without it.</summary>
    public bool IsHarmful => IsKnown && (Broken.Count > 0 || Lost > 0 || Answered < Few);

    /// <summary>Whether less than nine tenths were answered: that is seen in any slice.</summary>
    internal bool IsByFewAnswers => Answered < Few;

    /// <summary>What was taken away, in words.</summary>
    public string What => Kind switch
    {
        RemovalKind.Zone => $"zone {Name} ({Parts} {(Parts == 1 ? "part" : "parts")})",
        RemovalKind.Part => $"one of {Parts} of {Name}",
        _ => Parts == 1 ? $"{Name} (one)" : $"all {Parts} of {Name}",
    };

    /// <summary>All this in words.</summary>
    public string Sentence
    {
        get
        {
            if (!IsKnown)
            {
                return $"{What}: not known, the run needs more events than it may have.";
            }

            var words = new List<string>();
            if (Answered < 0.995)
            {
                words.Add($"{QuantityText.Share(Math.Round(Answered, 3))} of the answers are left");
            }

            words.AddRange(Broken.Select(o => $"{o.Name} {o.Text}"));
            if (Lost > 0 && Broken.All(o => o.Name != "durable writes lost"))
            {
                words.Add($"{QuantityText.Count(Lost)} acknowledged writes are lost");
            }

            if (IsTakenOver && words.Count > 0)
            {
                words.Add("another has taken over by the end of that");
            }

            if (!IsBack)
            {
                words.Add("it has not recovered by the end of the run");
            }

            return words.Count == 0 ? $"{What} can be dead for {QuantityText.Duration(Seconds)}: every objective is met." : $"{What}, dead for {QuantityText.Duration(Seconds)}: {string.Join(", ", words)}.";
        }
    }
}

/// <summary>How much is taken away.</summary>
public enum RemovalKind
{
    /// <summary>All parts of a component.</summary>
    Component,

    /// <summary>One part of a component that has several: the primary of a store, until another has taken over.</summary>
    Part,

    /// <summary>All parts that are in a zone.</summary>
    Zone,
}
