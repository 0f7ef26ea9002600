namespace Onsite.Evaluation.Integrity;

/// <summary>Why an answer as a whole cannot be taken as an answer, whatever single sentences of it say.</summary>
public enum CautionKind
{
    /// <summary>Most of it strings terms together without saying anything about them.</summary>
    TermList,

    /// <summary>Most of it repeats the question.</summary>
    QuestionRepeated,

    /// <summary>Most of it says again what it has said.</summary>
    SelfRepeated,

    /// <summary>Hardly any of a very long text bears on the question.</summary>
    Sparse,

    /// <summary>Most of it is in another script than the one that is read.</summary>
    OtherScript,

    /// <summary>Many points are both made and denied.</summary>
    Contradicted,
}
