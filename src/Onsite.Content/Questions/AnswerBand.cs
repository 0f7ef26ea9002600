namespace Onsite.Content.Questions;

/// <summary>How good a sample answer is meant to be, the best first.</summary>
public enum AnswerBand
{
    /// <summary>What a very good candidate says.</summary>
    Strong,

    /// <summary>What most people say: right where it speaks, with a real gap or two.</summary>
    Middling,

    /// <summary>Confident and wrong, or empty.</summary>
    Weak,
}
