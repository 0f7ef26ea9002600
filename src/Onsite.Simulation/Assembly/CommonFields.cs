using Onsite.Simulation.Files.Fields;

namespace Onsite.Simulation.Assembly;

/// <summary>Fields that many kinds have.</summary>
internal static class CommonFields
{
    /// <summary>The zones that parts are spread over.</summary>
    public static Field Zones { get; } = new("zones", FieldType.Names, "The zones that its parts are spread over in turn: the first part in the first zone, and so on.");

    /// <summary>What it costs a month.</summary>
    /// <param name="of">Of what.</param>
    /// <param name="otherwise">What it is without it.</param>
    public static Field Price(string of, string otherwise) => new("price", FieldType.Money, $"What {of} costs a month; without it, {otherwise}.");
}
