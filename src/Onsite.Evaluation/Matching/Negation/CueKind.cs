namespace Onsite.Evaluation.Matching.Negation;

/// <summary>What a cue does with the words around it.</summary>
public enum CueKind
{
    /// <summary>Denies what follows and stands before a verb, so its reach ends at the next one: "not", "don't".</summary>
    BeforeVerb,

    /// <summary>Denies the things that follow: "no", "without", "lack of".</summary>
    BeforeThing,

    /// <summary>Denies all that follows in its sentence, however long: "it is not true that".</summary>
    Whole,

    /// <summary>Denies the clause that follows, and takes back a negation in it: "it is not that we never".</summary>
    Clause,

    /// <summary>Denies what stands before it: "is pointless".</summary>
    Behind,

    /// <summary>Looks like a negation and denies nothing: "not only", "no doubt".</summary>
    Pseudo,

    /// <summary>Ends the reach of what stands before it: "but", "because".</summary>
    Terminator,

    /// <summary>Takes the negation before it back: "not until midnight" happens at midnight.</summary>
    Limit,
}
