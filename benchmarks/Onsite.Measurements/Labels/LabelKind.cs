namespace Onsite.Measurements.Labels;

/// <summary>What a person heard in a sentence.</summary>
internal enum LabelKind
{
    /// <summary>It argues against a point, or does what the point warns of.</summary>
    Denied,

    /// <summary>It makes half of a point.</summary>
    Partly,

    /// <summary>It makes a point, alone or by completing what another began.</summary>
    Full,

    /// <summary>It states a misconception.</summary>
    Misconception,
}
