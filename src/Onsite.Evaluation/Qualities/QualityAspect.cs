namespace Onsite.Evaluation.Qualities;

/// <summary>Which part or form of a quality a sentence shows.</summary>
public enum QualityAspect
{
    /// <summary>The quality has no parts.</summary>
    Plain,

    /// <summary>A requirement is questioned and not only asked for.</summary>
    Challenge,

    /// <summary>A figure is calculated with, or carries a choice.</summary>
    Used,

    /// <summary>What fails, or fails first.</summary>
    FirstBreak,

    /// <summary>What the failure brings down with it.</summary>
    Cascade,

    /// <summary>Who is affected, and who is not.</summary>
    BlastRadius,

    /// <summary>What still works, and how.</summary>
    Degradation,

    /// <summary>How it is contained or mended.</summary>
    Mitigation,

    /// <summary>Headings.</summary>
    Heading,

    /// <summary>A list, or counting aloud.</summary>
    Enumeration,

    /// <summary>Words that say where in the answer one is.</summary>
    Signpost,

    /// <summary>The decision stands in the first sentences.</summary>
    ConclusionFirst,

    /// <summary>Three paragraphs or more, none too long to follow.</summary>
    Paragraphs,
}
