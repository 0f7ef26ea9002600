namespace Onsite.Evaluation.Text;

/// <summary>The sentences that a judgement speaks of. They depend on the text alone, not on the rubric or on what a misspelled word is read as.</summary>
public static class Sentences
{
    /// <summary>The sentences of a text in order, without the white space and list marks around them. They never overlap. What is too long to be one statement is cut where a clause begins.</summary>
    /// <param name="text">The text as typed.</param>
    public static IReadOnlyList<TextSpan> Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. SentenceReader.Read(text, Tokenizer.Tokenize(text)).Select(range => range.Span)];
    }
}
