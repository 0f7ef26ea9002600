namespace Onsite.Evaluation.Matching.Direction;

/// <summary>A stretch of tokens.</summary>
/// <param name="From">The first.</param>
/// <param name="To">Behind the last.</param>
/// <param name="Reading">How what is denied there is taken: in "we never charge before the row is there" the charge has to be denied, and what is said of the row may be.</param>
internal readonly record struct Stretch(int From, int To, DenialReading Reading = DenialReading.AsSaid);

/// <summary>One place where a text puts two things into a relation.</summary>
/// <param name="First">Where the first of the relation is spoken of.</param>
/// <param name="Second">Where the second is.</param>
internal readonly record struct Split(Stretch First, Stretch Second);
