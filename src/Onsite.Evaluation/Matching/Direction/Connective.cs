namespace Onsite.Evaluation.Matching.Direction;

/// <summary>Words between two things, or before both, that say which comes first.</summary>
/// <param name="Words">The words.</param>
/// <param name="LeftFirst">Where they stand between the two: whether the left one is the first of the relation.</param>
/// <param name="Leads">Whether they may also open a sentence, with a comma between the two: "after A, B".</param>
/// <param name="LeadFirst">Where they open the sentence: whether what follows them directly is the first of the relation.</param>
/// <param name="Opens">A word that has to stand earlier in the sentence: the "prefer" of "prefer A over B"; null where none has to.</param>
/// <param name="Turns">Whether a denial of what stands before them turns the order round: "not A before B" has B first.</param>
internal sealed record Connective(string[] Words, bool LeftFirst, bool Leads = false, bool LeadFirst = false, string? Opens = null, bool Turns = false);
