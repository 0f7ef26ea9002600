namespace Onsite.Practice.Designs;

/// <summary>What came of a wish to change a design.</summary>
public enum DesignOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is no such design, or no such version of it.</summary>
    Missing,

    /// <summary>Somebody else changed it first; nothing was changed.</summary>
    Conflict,

    /// <summary>Its text is longer than <see cref="KeptDesign.MaximumLength"/>.</summary>
    TooLong,

    /// <summary>Its title is empty, or longer than <see cref="KeptDesign.MaximumTitle"/>.</summary>
    BadTitle,
}

/// <summary>The outcome of a change, and the design as it is now.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Design">The design as it is kept now; null where it is missing, or was refused before it was there.</param>
public sealed record DesignChange(DesignOutcome Outcome, KeptDesign? Design);
